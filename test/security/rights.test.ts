// Least rights: the scopes of the manifest, and what Google forbids in each authorisation mode.
import { describe, expect, it } from "vitest";
import type { AuthMode } from "../../workbench/services/access";
import { SHORT_LIMIT } from "../../workbench/services/costs";
import { Workbench } from "../../workbench/workbench";
import { copyOf } from "../faults/cloneBook";
import { answerOf, commandIds, invoke } from "../faults/scenario";
import { scenarios } from "../faults/scenarios";
import { differences, stateOf } from "../faults/state";
import { livedIn } from "../faults/workbooks";
import { emptyWorkbench } from "../workbench/support";

describe("least rights", () => {
  it.each(scenarios())("$command on $on needs no scope beyond the manifest", (scenario) => {
    const workbench = scenario.make();
    const answer = answerOf(invoke(workbench, scenario.command, scenario.answers));
    expect(answer?.error ?? "").not.toMatch(/permission|izin/i);
  });

  it.each(["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"] as const)(
    "the menu opens in %s",
    (authMode) => {
      const workbench = Workbench.empty();
      const { outcome } = workbench.invoke("onOpen", [], { authMode, scopes: [] });
      if (authMode === "CUSTOM_FUNCTION") return expect(outcome.status).toBe("threw");
      expect(outcome.status).toBe("returned");
      const items = workbench.host.menus[0]?.items ?? [];
      const targets = items
        .flatMap((item) => item.items ?? item)
        .flatMap((i) => i.functionName ?? []);
      expect(new Set(targets).size).toBe(commandIds().length + 1);
      expect(items.filter((item) => item.items === undefined).length).toBeLessThanOrEqual(7);
    },
  );

  const modes: AuthMode[] = ["NONE", "CUSTOM_FUNCTION"];
  it.each(modes)("no command changes anything in %s, and each says why", (authMode) => {
    const before = livedIn();
    const state = stateOf(before.book);
    for (const command of commandIds()) {
      const workbench = copyOf(before);
      const invocation = invoke(workbench, command, { participant: "P003" }, { authMode });
      const answer = answerOf(invocation);
      // What reads every sheet is ended by the 30 seconds of a cell before it comes to write.
      if (invocation.outcome.status === "stopped") {
        expect([command, invocation.virtualMs > SHORT_LIMIT]).toEqual([command, true]);
      } else {
        expect([command, answer?.ok, answer?.error === ""]).toEqual([command, false, false]);
      }
      // Properties may be written from a cell; no sheet may.
      const changed = differences(state, stateOf(workbench.book));
      const sheets = changed.filter((part) => !part.startsWith("properties"));
      expect([command, sheets]).toEqual([command, []]);
    }
  });

  it("without the spreadsheet's scope every command says that Google gave no permission", () => {
    for (const command of commandIds()) {
      const scopes = ["https://www.googleapis.com/auth/script.container.ui"];
      const answer = answerOf(invoke(Workbench.empty(), command, {}, { scopes }));
      expect([command, answer?.ok]).toEqual([command, false]);
      expect(answer?.error).toContain("Google belum memberi izin");
    }
  });

  const tried = {
    "adds a menu": "SpreadsheetApp.getUi().createAddonMenu().addItem('x', 'y').addToUi()",
    "knows the language": "Session.getActiveUserLocale()",
    "reads the sheet": "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues()",
    "writes the sheet": "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValues([[1]])",
    "reads properties": "PropertiesService.getDocumentProperties().getProperty('x')",
    "asks a question": "SpreadsheetApp.getUi().alert('x')",
    "shows a sidebar": "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
    "makes a form": "FormApp.create('x')",
    "reaches an address": "UrlFetchApp.fetch('https://contoh.example')",
  };
  type Deed = keyof typeof tried;
  /** The table of Google's guide to the life cycle of an add-on, and what Capaian never asks for. */
  const forbidden: [AuthMode, readonly Deed[]][] = [
    [
      "NONE",
      [
        "reads the sheet",
        "writes the sheet",
        "reads properties",
        "asks a question",
        "shows a sidebar",
        "makes a form",
        "reaches an address",
      ],
    ],
    ["LIMITED", ["asks a question", "shows a sidebar", "makes a form", "reaches an address"]],
    [
      "CUSTOM_FUNCTION",
      [
        "adds a menu",
        "writes the sheet",
        "asks a question",
        "shows a sidebar",
        "makes a form",
        "reaches an address",
      ],
    ],
    ["FULL", ["reaches an address"]],
  ];
  it.each(forbidden)(
    "the workbench forbids in %s what Google forbids there",
    (authMode, expected) => {
      const refused = Object.entries(tried).flatMap(([deed, script]) => {
        const workbench = emptyWorkbench();
        const { scopes } = Workbench.empty().project;
        const { outcome } = workbench.invoke("evaluate", [script], {
          authMode,
          scopes,
        });
        return outcome.status === "threw" ? [deed] : [];
      });
      expect(refused).toEqual(expected);
    },
  );

  it("installing opens the menu, and an edit by anybody runs nothing", () => {
    const workbench = Workbench.empty();
    expect(
      workbench.invoke("onInstall", [{}], { authMode: "FULL", scopes: [] }).outcome.status,
    ).toBe("returned");
    expect(workbench.host.menus.length).toBe(1);
    for (const trigger of [
      "onEdit",
      "onChange",
      "onSelectionChange",
      "onFormSubmit",
      "doGet",
      "doPost",
    ]) {
      expect(workbench.invoke(trigger, []).outcome.status).toBe("missing");
    }
  });

  it("asks for no more than the open spreadsheet, dialogs and forms", () => {
    const { scopes } = Workbench.empty().project;
    const known = /\/auth\/(spreadsheets\.currentonly|script\.container\.ui|forms)$/;
    expect(scopes.filter((scope) => !known.test(scope))).toEqual([]);
  });
});
