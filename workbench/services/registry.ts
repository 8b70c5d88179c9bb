// The globals a script finds, and the shape of every class behind them.
import type { ShapeOfServices } from "../realm/context";
import { ENUM_PROPERTIES, ENUMS } from "./enums";
import { FormApp } from "./forms/formApp";
import { HtmlService } from "./html";
import type { Service, Session } from "./session";
import { SIGNATURES } from "./signatures";
import { SpreadsheetApp } from "./spreadsheetApp";
import { CacheService, LockService, PropertiesService } from "./storage";
import { Charts, ScriptApp, SessionService, Utilities } from "./utilities";

const SERVICES: Record<string, new (session: Session) => Service> = {
  SpreadsheetApp,
  FormApp,
  Charts,
  PropertiesService,
  CacheService,
  LockService,
  Session: SessionService,
  Utilities,
  HtmlService,
  ScriptApp,
};

const METHODS = Object.fromEntries(
  Object.entries(SIGNATURES).map(([name, { methods }]) => [name, Object.keys(methods)]),
);

/** Makes the services of one invocation known to its session, and describes them to the realm. */
export function shapeOf(session: Session): ShapeOfServices {
  const services: ShapeOfServices["services"] = {};
  for (const [name, Class] of Object.entries(SERVICES)) {
    services[name] = session.handleOf(new Class(session))!;
  }
  return { services, methods: METHODS, enums: ENUMS, properties: ENUM_PROPERTIES };
}
