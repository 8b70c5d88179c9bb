import type { ScheduleFacts } from "../../domain/schedule/facts";
import type { RuleMessages } from "../findingMessages";
import { scheduleChoices } from "./scheduleLabels";
import { forGroups, full } from "./schedulePhrases";

/** The sentences of findings about the curriculum and its order. */
export const scheduleOrderFindings = {
  "online-share-off-target": {
    title: "Online share off target",
    text: (x, f) =>
      `The online share${forGroups(x.groups, f)} is ${f.percent(x.share)} (${f.short(x.onlineJp)} of ${f.short(x.totalJp)} JP), against a target of ${f.percent(x.target)} with a tolerance of ${f.short(x.tolerance * 100)} percentage points. Change the mode of some sessions or adjust the programme's target.`,
  },
  "unit-jp-short": {
    title: "Unit short of JP",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} has ${f.short(x.scheduledJp)} JP ${scheduleChoices.mode[x.mode].toLowerCase()} out of ${f.short(x.plannedJp)} JP in the curriculum. Add ${f.short(x.plannedJp - x.scheduledJp)} JP.`,
  },
  "unit-jp-over": {
    title: "Unit over its JP",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} has ${f.short(x.scheduledJp)} JP ${scheduleChoices.mode[x.mode].toLowerCase()}, more than the ${f.short(x.plannedJp)} JP in the curriculum. Remove ${f.short(x.scheduledJp - x.plannedJp)} JP or change the curriculum.`,
  },
  "unit-not-scheduled": {
    title: "Unit not scheduled",
    text: (x, f) =>
      `Unit ${x.unit} (${f.short(x.plannedJp)} JP in the curriculum) is not scheduled${forGroups(x.groups, f)}. Add its sessions.`,
  },
  "order-broken": {
    title: "Order of stages broken",
    text: (x, f) =>
      `The declared pattern puts ${scheduleChoices.phase[x.earlier].toLowerCase()} before ${scheduleChoices.phase[x.later].toLowerCase()}${forGroups(x.groups, f)}, but session ${full(x.firstOfLater, f)} comes before session ${full(x.lastOfEarlier, f)}. Change the order, or choose another pattern in the settings.`,
  },
  "prerequisite-order": {
    title: "Prerequisite not completed",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} begins with session ${full(x.session, f)}, but its prerequisite ${x.prerequisite} is not completed until session ${full(x.completedBy, f)}. Move one of them.`,
  },
  "pre-test-not-first": {
    title: "Pre-test not first",
    text: (x, f) =>
      `Pre-test ${full(x.session, f)} follows session ${full(x.earlier, f)}, in which something is taught. Put it before all teaching, so that it measures what people knew before.`,
  },
  "post-test-not-last": {
    title: "Post-test not last",
    text: (x, f) =>
      `Post-test ${full(x.session, f)} is followed by session ${full(x.later, f)}, in which something is taught. Put it after all teaching.`,
  },
  "mentoring-before-class": {
    title: "Mentoring before class",
    text: (x, f) =>
      `Mentoring ${full(x.session, f)} comes before the first class, session ${full(x.firstClass, f)}. Move it to a later time.`,
  },
  "portfolio-after-assessment": {
    title: "Portfolio after the competency test",
    text: (x, f) =>
      `Portfolio session ${full(x.session, f)} does not come before the competency test ${full(x.assessment, f)}. Finish the portfolio first: it is evidence in the test.`,
  },
  "orientation-missing": {
    title: "Orientation missing",
    text: (x, f) =>
      `The programme opens with online session ${full(x.firstOnline, f)} and no orientation before it. Begin with an orientation and an introduction to the tools.`,
  },
} satisfies Partial<RuleMessages<ScheduleFacts>>;
