// Charts over the grid, as pictures: an SVG in an <img> runs no script, whatever its texts are.
import type { SheetView } from "../protocol";
import type { GridView } from "./gridView";
import { call } from "./server";

export class ChartLayer {
  private readonly layer: HTMLElement;

  constructor(private readonly grid: GridView) {
    this.layer = document.createElement("div");
    this.layer.className = "charts";
    grid.overlay.append(this.layer);
  }

  async show(view: SheetView): Promise<void> {
    const known = new Map(
      [...this.layer.children].map((child) => [(child as HTMLElement).dataset.key, child]),
    );
    const pictures = view.charts.map((chart) => {
      const key = `${view.id}/${chart.id}`;
      const picture =
        (known.get(key) as HTMLImageElement | undefined) ?? document.createElement("img");
      const { left, top } = this.grid.box(chart.row, chart.column);
      picture.className = "chart";
      picture.dataset.key = key;
      picture.alt = chart.alternativeText;
      picture.width = chart.width;
      picture.height = chart.height;
      picture.style.left = `${left + chart.offsetX}px`;
      picture.style.top = `${top + chart.offsetY}px`;
      return picture;
    });
    this.layer.replaceChildren(...pictures);
    await Promise.all(
      view.charts.map(async ({ id }, index) => {
        const { svg } = await call<{ svg: string }>("chart", { sheet: view.id, chart: id });
        pictures[index]!.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      }),
    ).catch(() => {});
  }
}
