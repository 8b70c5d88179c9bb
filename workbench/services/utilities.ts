// Utilities, Session, ScriptApp and Charts: services without the workbook.
import { randomUUID } from "node:crypto";
import { format } from "numfmt";
import { ZoneClock } from "../model/dates";
import { Exception, NotImitated } from "./exceptions";
import { Service } from "./session";

const FIELDS = /'((?:[^']|'')*)'|(y+|M+|d+|H+|h+|m+|s+|S+|a+|E+|[A-Za-z]+)/g;

export class Utilities extends Service {
  readonly className = "Utilities";

  /** Formats by the fields of SimpleDateFormat that are letters of calendar and clock. */
  formatDate(date: Date, zone: string, pattern: string): string {
    let clock: ZoneClock;
    try {
      clock = new ZoneClock(zone);
    } catch {
      throw new Exception(`Invalid argument: ${zone}`);
    }
    const serial = clock.toSerial(date.getTime());
    return pattern.replace(FIELDS, (_all, quoted: string | undefined, field: string | undefined) =>
      field === undefined ? (quoted || "'").replaceAll("''", "'") : part(field, serial, date),
    );
  }

  getUuid(): string {
    return randomUUID();
  }

  /** Costs only virtual time. */
  sleep(ms: number): void {
    this.session.charge(ms);
  }

  base64Encode(text: string): string {
    return Buffer.from(text, "utf8").toString("base64");
  }
}

const show = (pattern: string, serial: number) => format(pattern, serial, { locale: "en-US" });

function part(field: string, serial: number, date: Date): string {
  const wide = field.length;
  const hour = Math.floor((serial - Math.floor(serial)) * 24 + 1e-9);
  const pad = (value: number) => String(value).padStart(wide, "0");
  switch (field[0]) {
    case "y":
      return show(wide === 2 ? "yy" : "yyyy", serial);
    case "M":
      return show("m".repeat(Math.min(wide, 4)), serial);
    case "d":
      return show(wide > 1 ? "dd" : "d", serial);
    case "H":
      return pad(hour);
    case "h":
      return pad(hour % 12 === 0 ? 12 : hour % 12);
    case "m":
      return pad(Number(show("[m]", serial)) % 60);
    case "s":
      return pad(Math.floor(date.getTime() / 1000) % 60);
    case "S":
      return pad(date.getTime() % 1000);
    case "a":
      return hour < 12 ? "AM" : "PM";
    case "E":
      return show(wide > 3 ? "dddd" : "ddd", serial);
    default:
      throw new NotImitated(`The workbench does not imitate the date field ${field}.`);
  }
}

export class SessionService extends Service {
  readonly className = "Session";

  getActiveUserLocale(): string {
    return this.session.host.person.locale;
  }

  getScriptTimeZone(): string {
    return this.session.host.scriptTimeZone;
  }

  getTemporaryActiveUserKey(): string {
    return this.session.host.userKey;
  }
}

export class ScriptApp extends Service {
  readonly className = "ScriptApp";
}

export class Charts extends Service {
  readonly className = "Charts";
}
