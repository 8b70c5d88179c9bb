import { expect, it } from "vitest";
import { scheduleRules } from "../../../src/domain/schedule/rules";
import { rulesWithTable } from "./ruleTable";
import "./tables/cellRules";
import "./tables/clashRules";
import "./tables/curriculumRules";
import "./tables/dayRules";
import "./tables/loadRules";
import "./tables/orderRules";
import "./tables/peopleAndPlaceRules";

it("has a table for every rule", () => {
  expect([...rulesWithTable].sort()).toEqual(scheduleRules.map(({ id }) => id).sort());
});
