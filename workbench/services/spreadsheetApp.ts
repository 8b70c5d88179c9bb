// SpreadsheetApp and Spreadsheet.
import { closeRect } from "../model/a1";
import type { SheetModel } from "../model/sheet";
import { DataValidationBuilder } from "./dataValidation";
import { Exception } from "./exceptions";
import { NamedRangeService } from "./namedRange";
import { Range } from "./range";
import { Service, type Session } from "./session";
import { checkRoom, Sheet } from "./sheet";
import { Ui } from "./ui";

export class SpreadsheetApp extends Service {
  readonly className = "SpreadsheetApp";

  getActiveSpreadsheet(): Spreadsheet {
    return Spreadsheet.of(this.session);
  }

  getActive(): Spreadsheet {
    return Spreadsheet.of(this.session);
  }

  getActiveSheet(): Sheet {
    return Spreadsheet.of(this.session).getActiveSheet();
  }

  getUi(): Ui {
    return new Ui(this.session);
  }

  flush(): void {
    this.session.book.calculate();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.session);
  }
}

const spreadsheets = new WeakMap<Session, Spreadsheet>();

export class Spreadsheet extends Service {
  readonly className = "Spreadsheet";

  static of(session: Session): Spreadsheet {
    let spreadsheet = spreadsheets.get(session);
    if (!spreadsheet) {
      spreadsheet = new Spreadsheet(session);
      spreadsheets.set(session, spreadsheet);
    }
    return spreadsheet;
  }

  getName(): string {
    return this.session.book.name;
  }

  getId(): string {
    return "workbench";
  }

  getUrl(): string {
    return "https://docs.google.com/spreadsheets/d/workbench/edit";
  }

  getSheets(): Sheet[] {
    return this.session.book.sheets.map((sheet) => Sheet.of(this.session, sheet));
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.session.book.sheetByName(name);
    return sheet ? Sheet.of(this.session, sheet) : null;
  }

  insertSheet(first?: string | number, index?: number): Sheet {
    const { book } = this.session;
    const name = typeof first === "string" ? first : this.freeName();
    if (name === "" || name.length > 100) throw new Exception("Invalid sheet name.");
    if (book.sheetByName(name)) {
      throw new Exception(
        `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
    checkRoom(book, 1000 * 26);
    const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
    const place = index ?? (typeof first === "number" ? first : active + 1);
    const sheet = book.addSheet(name, Math.max(0, Math.min(place, book.sheets.length)));
    book.activeSheetId = sheet.id;
    return Sheet.of(this.session, sheet);
  }

  private freeName(): string {
    for (let number = this.session.book.sheets.length + 1; ; number++) {
      if (!this.session.book.sheetByName(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  deleteSheet(sheet: Sheet): void {
    if (this.session.book.sheets.length === 1) {
      throw new Exception("You can't remove all the sheets in a document.");
    }
    this.session.book.removeSheet(sheet.model);
  }

  getActiveSheet(): Sheet {
    const { book } = this.session;
    const model = book.sheetById(book.activeSheetId) ?? (book.sheets[0] as SheetModel);
    return Sheet.of(this.session, model);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.session.book.activeSheetId = sheet.model.id;
    return sheet;
  }

  getSpreadsheetTimeZone(): string {
    return this.session.book.timeZone;
  }

  setSpreadsheetTimeZone(zone: string): void {
    try {
      this.session.book.timeZone = zone;
    } catch {
      throw new Exception(`Invalid argument: ${zone}`);
    }
  }

  getSpreadsheetLocale(): string {
    return this.session.book.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) {
      throw new Exception(`Invalid argument: ${locale}`);
    }
    this.session.book.locale = locale;
  }

  getNamedRanges(): NamedRangeService[] {
    return this.session.book.names.map((name) => new NamedRangeService(this.session, name.name));
  }

  setNamedRange(name: string, range: Range): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || name.length > 250) {
      throw new Exception(`The name you entered isn't valid for a named range: ${name}`);
    }
    const { book } = this.session;
    const others = book.names.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    book.names = [...others, { name, sheetId: range.model.id, rect: range.rect }];
    book.structureChanged();
  }

  getRangeByName(name: string): Range | null {
    const { book } = this.session;
    const found = book.resolve(name, book.sheets[0] as SheetModel);
    if (!found) return null;
    const { rowCount, columnCount } = found.sheet;
    return new Range(this.session, found.sheet, closeRect(found.open, rowCount, columnCount));
  }

  removeNamedRange(name: string): void {
    const { book } = this.session;
    const others = book.names.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    if (others.length === book.names.length) {
      throw new Exception(`The named range "${name}" does not exist.`);
    }
    book.names = others;
    book.structureChanged();
  }

  toast(message: string, title = "", _seconds = 5): void {
    this.session.host.shown.push({ kind: "toast", title, text: message });
  }
}
