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

  it("asks for no more than the open spreadsheet, dialogs and forms", () => {
    const { scopes } = Workbench.empty().project;
    const known = /\/auth\/(spreadsheets\.currentonly|script\.container\.ui|forms)$/;
    expect(scopes.filter((scope) => !known.test(scope))).toEqual([]);
  });
});
