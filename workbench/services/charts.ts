// Embedded charts and their builder.
import type { Chart } from "../model/sheet";
import { EnumValue } from "../realm/encoding";
import { Exception } from "./exceptions";
import { Range } from "./range";
import { Service, type Session } from "./session";

abstract class ChartReader extends Service {
  abstract readonly model: Chart;

  getRanges(): Range[] {
    return this.model.ranges.flatMap(({ sheetId, rect }) => {
      const sheet = this.session.book.sheetById(sheetId);
      return sheet ? [new Range(this.session, sheet, rect)] : [];
    });
  }
}

export class EmbeddedChart extends ChartReader {
  readonly className = "EmbeddedChart";

  constructor(
    session: Session,
    readonly model: Chart,
  ) {
    super(session);
  }

  getChartId(): number | null {
    return this.model.id === 0 ? null : this.model.id;
  }

  getNumHeaders(): number {
    return this.model.numHeaders;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.session, this.model);
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.session, this.model);
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.session, structuredClone(this.model));
  }
}

export class ChartOptions extends Service {
  readonly className = "ChartOptions";

  constructor(
    session: Session,
    private readonly chart: Chart,
  ) {
    super(session);
  }

  /** An option by its dotted name, null when it was never set. */
  get(option: string): unknown {
    return this.chart.options[option] ?? null;
  }
}

export class ContainerInfo extends Service {
  readonly className = "ContainerInfo";

  constructor(
    session: Session,
    private readonly chart: Chart,
  ) {
    super(session);
  }

  getAnchorRow = () => this.chart.anchor.row + 1;
  getAnchorColumn = () => this.chart.anchor.column + 1;
  getOffsetX = () => this.chart.anchor.offsetX;
  getOffsetY = () => this.chart.anchor.offsetY;
}

export class EmbeddedChartBuilder extends ChartReader {
  readonly className = "EmbeddedChartBuilder";

  constructor(
    session: Session,
    readonly model: Chart,
  ) {
    super(session);
  }

  static empty(session: Session): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(session, {
      id: 0,
      type: "COLUMN",
      ranges: [],
      options: {},
      numHeaders: -1,
      anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
    });
  }

  setChartType(type: EnumValue): this {
    this.model.type = type.name;
    return this;
  }

  getChartType(): EnumValue {
    return new EnumValue("Charts.ChartType", this.model.type);
  }

  addRange(range: Range): this {
    this.model.ranges.push({ sheetId: range.model.id, rect: range.rect });
    return this;
  }

  removeRange(range: Range): this {
    const same = JSON.stringify({ sheetId: range.model.id, rect: range.rect });
    this.model.ranges = this.model.ranges.filter((one) => JSON.stringify(one) !== same);
    return this;
  }

  clearRanges(): this {
    this.model.ranges = [];
    return this;
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new Exception("Chart position must be inside the sheet.");
    this.model.anchor = { row: row - 1, column: column - 1, offsetX, offsetY };
    return this;
  }

  setOption(option: string, value: unknown): this {
    this.model.options[option] = value;
    return this;
  }

  setNumHeaders(headers: number): this {
    this.model.numHeaders = headers;
    return this;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.session, structuredClone(this.model));
  }
}
