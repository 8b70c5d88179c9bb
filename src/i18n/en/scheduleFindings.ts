import type { RuleId, ScheduleFacts } from "../../domain/schedule/facts";
import { decree, hours } from "../areas/schedule";
import type { RuleMessages } from "../findingMessages";
import { scheduleTables } from "./scheduleLabels";
import { scheduleOrderFindings } from "./scheduleOrderFindings";
import { both, forGroups, full, meant, minutesText, name, names, plural } from "./schedulePhrases";

const titleOf = (rule: RuleId) => `“${scheduleFindings[rule].title}”`;

/** The sentence of each schedule finding in English. */
export const scheduleFindings: RuleMessages<ScheduleFacts> = {
  "missing-required-cell": {
    title: "Required cell empty",
    text: ({ session, missing }, f) =>
      `The ${f.list(missing.map((field) => scheduleTables.schedule.columns[field]))} of session ${name(session)} ${plural(missing.length, "is", "are")} empty. Fill ${plural(missing.length, "it", "them")} in, so that the session can be checked and counted.`,
  },
  "end-before-start": {
    title: "End before start",
    text: ({ session, overnightMaxMinutes }, f) =>
      `Session ${name(session)} starts at ${f.time(session.start)} but ends at ${f.time(session.end)}. Correct the times; a session may cross midnight if it lasts no more than ${f.short(overnightMaxMinutes / 60)} hours.`,
  },
  "break-impossible": {
    title: "Impossible break",
    text: ({ session, minutes, breakMinutes }, f) =>
      `Session ${name(session)} lasts ${minutesText(minutes, f)}, but its break is given as ${minutesText(breakMinutes, f)}. Correct the break; until then the session counts as without one.`,
  },
  "duplicate-session-id": {
    title: "Session ID used twice",
    text: ({ id, count }) =>
      `Session ID “${id}” stands in ${count} rows. Give each session an ID of its own.`,
  },
  "unknown-facilitator": {
    title: "Facilitator not listed",
    text: (x) =>
      `“${x.name}” is not in the sheet ${scheduleTables.facilitators.name}.${meant(x.nearest)} Correct the spelling or add the person.`,
  },
  "unknown-place": {
    title: "Place not listed",
    text: (x) =>
      `“${x.name}” is not in the sheet ${scheduleTables.places.name}.${meant(x.nearest)} Correct the spelling or add the place.`,
  },
  "unknown-unit": {
    title: "Unit not in the curriculum",
    text: (x) =>
      `Unit “${x.name}” is not in the sheet ${scheduleTables.curriculum.name}.${meant(x.nearest)} Correct the code or add the unit.`,
  },
  "unknown-group": {
    title: "Group not listed",
    text: (x) =>
      `Group “${x.name}” is not in the sheet ${scheduleTables.groups.name}.${meant(x.nearest)} Correct the spelling or add the group.`,
  },
  "unknown-participant": {
    title: "Group member not listed",
    text: (x, f) =>
      `Group ${x.group} holds IDs that are not among the participants: ${names(x.participants, f)}. Correct the IDs or add the participants.`,
  },
  "facilitator-spelling": {
    title: "Facilitator's name spelled differently",
    text: (x, f) =>
      `${f.list(x.names.map((one) => `“${one}”`))} seem to be one person. Use one spelling; until then clashes between them cannot be found.`,
  },
  "availability-unreadable": {
    title: "Unavailable time not understood",
    text: (x) =>
      `The time “${x.text}” of ${x.name} could not be read and has not been checked. Write, for example, 2025-05-26; 26/5/2025 - 28/5/2025; or Friday 11:30-13:00.`,
  },
  "facilitator-double-booked": {
    title: "Facilitator double-booked",
    text: (x, f) =>
      `${names(x.facilitators, f)} ${plural(x.facilitators.length, "is", "are")} booked for two sessions that overlap: ${both(x, f)}. Move one of them or change the facilitator.`,
  },
  "place-double-booked": {
    title: "Place double-booked",
    text: (x, f) =>
      `${x.place} is booked for two sessions that overlap: ${both(x, f)}. Move one of them to another time or place.`,
  },
  "group-double-booked": {
    title: "Group double-booked",
    text: (x, f) =>
      `${names(x.groups, f)} ${plural(x.groups.length, "is", "are")} booked for two sessions that overlap: ${both(x, f)}. Move one of them.`,
  },
  "participant-double-booked": {
    title: "Participant double-booked",
    text: (x, f) =>
      `${x.count} ${plural(x.count, "participant", "participants")} (${f.list(x.count > 3 ? [...x.participants, `${x.count - 3} more`] : x.participants)}) ${plural(x.count, "belongs", "belong")} to groups whose sessions overlap: ${both(x, f)}. Move one of them or change the groups.`,
  },
  "overlaps-not-listed": {
    title: "Too many clashes to list",
    text: (x, f) =>
      `${titleOf(x.of)} lists ${f.short(x.listed)} pairs, but there are ${f.short(x.clashes)} clashes in all. Mend those listed, then check again.`,
  },
  "over-capacity": {
    title: "Over capacity",
    text: (x, f) =>
      `${x.place} holds ${f.short(x.capacity)} people, but ${f.short(x.participants)} participants attend session ${full(x.session, f)}. Choose a larger place or divide the group.`,
  },
  "place-unavailable": {
    title: "Place unavailable",
    text: (x, f) =>
      `${x.place} is not available during session ${full(x.session, f)}. Choose another place or time.`,
  },
  "place-lacks-facility": {
    title: "Place lacks a facility",
    text: (x, f) =>
      `Unit ${x.unit} needs ${f.list(x.missing)}, which ${x.place}, where session ${full(x.session, f)} is held, does not have. Choose another place or provide what is missing.`,
  },
  "facilitator-unavailable": {
    title: "Facilitator unavailable",
    text: (x, f) =>
      `${names(x.facilitators, f)} ${plural(x.facilitators.length, "is", "are")} unavailable during session ${full(x.session, f)}. Move the session or change the facilitator.`,
  },
  "facilitator-not-authorised": {
    title: "Facilitator not authorised for the unit",
    text: (x, f) =>
      `${names(x.facilitators, f)} ${plural(x.facilitators.length, "is", "are")} not recorded as authorised to teach unit ${x.unit} in session ${full(x.session, f)}. Change the facilitator or complete the list of units.`,
  },
  "facilitator-certificate-expired": {
    title: "Facilitator's certificate expired",
    text: (x, f) =>
      `The certificate of ${x.facilitator} is valid until ${f.date(x.until)}, before session ${full(x.session, f)}. Renew it or change the facilitator.`,
  },
  "facilitator-overload": {
    title: "Facilitator's daily load exceeded",
    text: (x, f) =>
      `${x.facilitator} teaches ${f.short(x.jp)} JP on ${f.longDate(x.date)}, above the limit of ${f.short(x.maxJp)} JP a day. Move some sessions or share them with another facilitator.`,
  },
  "facilitator-load-unfair": {
    title: "Facilitators' load uneven",
    text: (x, f) =>
      `${x.facilitator} teaches ${f.short(x.jp)} JP, more than ${f.short(x.ratio)} times the mean of the facilitators (${f.short(x.meanJp)} JP). Give some sessions to others.`,
  },
  "co-facilitator-missing": {
    title: "Second facilitator needed",
    text: (x, f) =>
      `Session ${full(x.session, f)} has ${f.short(x.participants)} participants and one facilitator; above ${f.short(x.threshold)} participants a second one is needed. Add a co-facilitator.`,
  },
  "assessor-taught-the-group": {
    title: "Assessor taught the group",
    text: (x, f) =>
      `${names(x.assessors, f)} ${plural(x.assessors.length, "assesses", "assess")} session ${full(x.session, f)} but taught the same participants in session ${full(x.taught, f)}. For an impartial assessment, appoint somebody else.`,
  },
  "participant-unavailable": {
    title: "Participants unavailable",
    text: (x, f) =>
      `${names(x.groups, f)} cannot attend during session ${full(x.session, f)}. Move the session.`,
  },
  "outside-programme-dates": {
    title: "Outside the programme's dates",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls outside the programme's dates${x.programmeStart === null ? "" : ` from ${f.date(x.programmeStart)}`}${x.programmeEnd === null ? "" : ` to ${f.date(x.programmeEnd)}`}. Move the session or change the dates.`,
  },
  "outside-day-window": {
    title: "Outside training hours",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls outside the training hours ${hours(x.windowStart, x.windowEnd, f)} ${x.zone}. Change its times, or the training hours in the settings.`,
  },
  "public-holiday": {
    title: "National holiday",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls on the national holiday ${x.holiday}${decree(x.source)}. Move it to another day.`,
  },
  "collective-leave": {
    title: "Collective leave",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls on the collective leave for ${x.holiday}${decree(x.source)}. It binds civil servants; make sure that participants can come, or move the session.`,
  },
  "holiday-data-missing": {
    title: "No data on holidays",
    text: (x, f) =>
      `There are no holidays on record for ${f.list(x.years.map(String))}, so ${f.short(x.sessions)} ${plural(x.sessions, "session has", "sessions have")} not been checked against them. Fill the sheet ${scheduleTables.holidays.name} from the joint ministerial decree.`,
  },
  "holiday-data-thin": {
    title: "Little data on holidays",
    text: (x, f) =>
      `Capaian brings no list of holidays for ${x.year}; only your own ${f.short(x.known)} ${plural(x.known, "row", "rows")} in the sheet ${scheduleTables.holidays.name} ${plural(x.known, "is", "are")} used. Make sure that the list is complete by the joint ministerial decree.`,
  },
  weekend: {
    title: "Weekend",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls on a weekend. Make sure that participants will come, or move it to a working day.`,
  },
  "friday-prayer": {
    title: "Friday prayer",
    text: (x, f) =>
      `Session ${full(x.session, f)} takes ${minutesText(x.overlapMinutes, f)} of the time for Friday prayer, ${hours(x.blockStart, x.blockEnd, f)} ${f.list(x.zones)}. Leave that time free or divide the session.`,
  },
  "ramadan-hours": {
    title: "Outside Ramadan hours",
    text: (x, f) =>
      `Session ${full(x.session, f)} falls outside the training hours of Ramadan, ${hours(x.windowStart, x.windowEnd, f)}. Change its times.`,
  },
  "time-zone-mixed": {
    title: "Time zones mixed",
    text: (x, f) =>
      x.session
        ? `Online session ${full(x.session, f)} brings together people in ${f.list(x.zones)}. State the zone in the invitations, so that nobody is misled.`
        : `On ${f.longDate(x.date)} sessions${forGroups(x.groups, f)} go by ${f.list(x.zones)} time. State the zone in the invitations, so that nobody is misled.`,
  },
  "jp-per-day-exceeded": {
    title: "JP per day exceeded",
    text: (x, f) =>
      `On ${f.longDate(x.date)}, ${f.short(x.jp)} JP${x.mode === null ? "" : ` of ${trainingIn[x.mode]}`} are scheduled${forGroups(x.groups, f)}, above the limit of ${f.short(x.maxJp)} JP a day. Move some of them to another day or shorten them.`,
  },
  "jp-per-day-too-few": {
    title: "Too few JP in a day",
    text: (x, f) =>
      `On ${f.longDate(x.date)} there are only ${f.short(x.jp)} JP${forGroups(x.groups, f)}, fewer than ${f.short(x.minJp)} JP a day. Add sessions or join the day with another.`,
  },
  "session-too-long": {
    title: "Session too long",
    text: (x, f) =>
      `Session ${full(x.session, f)} lasts ${minutesText(x.minutes, f)}, above the limit of ${minutesText(x.maxMinutes, f)}. Divide it.`,
  },
  "consecutive-too-long": {
    title: "Sessions without a pause",
    text: (x, f) =>
      `On ${f.longDate(x.date)} sessions${forGroups(x.groups, f)} go on for ${minutesText(x.minutes, f)} without a pause (${hours(x.from, x.to, f)}), above the limit of ${minutesText(x.maxMinutes, f)}. Put in a pause.`,
  },
  "break-missing": {
    title: "Break too short",
    text: (x, f) =>
      `Session ${full(x.session, f)} lasts ${minutesText(x.minutes, f)} with a break of ${minutesText(x.breakMinutes, f)}; beyond ${minutesText(x.afterMinutes, f)} a break of at least ${minutesText(x.minimumBreak, f)} is needed. Fill in ${scheduleTables.schedule.columns.breakMinutes} or divide the session.`,
  },
  "travel-too-short": {
    title: "Too little time to travel",
    text: (x, f) =>
      `${x.who.length === 0 ? "Participants" : names(x.who, f)} ${x.who.length === 1 ? "has" : "have"} only ${minutesText(x.gapMinutes, f)} from ${x.from} to ${x.to}, which takes ${minutesText(x.neededMinutes, f)}: ${both(x, f)}. Leave more time or use one place.`,
  },
  "mode-switch-too-short": {
    title: "Too little time between online and face to face",
    text: (x, f) =>
      `${x.who.length === 0 ? "Participants" : names(x.who, f)} ${x.who.length === 1 ? "has" : "have"} only ${minutesText(x.gapMinutes, f)} between a session face to face and one online; ${minutesText(x.neededMinutes, f)} are needed: ${both(x, f)}. Leave more time.`,
  },
  ...scheduleOrderFindings,
  "online-link-missing": {
    title: "Link to the online meeting missing",
    text: (x, f) =>
      `Online session ${full(x.session, f)} has no link. Fill in ${scheduleTables.schedule.columns.link}.`,
  },
  "recording-missing": {
    title: "Recording missing",
    text: (x, f) =>
      `Online session ${full(x.session, f)} is over, but no recording is given. Fill in ${scheduleTables.schedule.columns.recording} for those who could not attend.`,
  },
  "sheet-absent": {
    title: "Sheet absent",
    text: (x, f) =>
      `There is no sheet ${scheduleTables[x.sheet].name}, so these have not been checked: ${f.list(x.rules.map(titleOf))}.`,
  },
  "waiver-lapsed": {
    title: "Waiver lapsed",
    text: (x, f) =>
      `The waiver by ${x.by} for ${titleOf(x.of)} ended on ${f.date(x.until)}. Renew or remove it.`,
  },
  "waiver-unknown-rule": {
    title: "Waiver names no rule",
    text: (x) =>
      `The waiver says “${x.text}”, which is not the name of a rule. Write the rule as the sheet Findings shows it; then reason; name; date of expiry.`,
  },
  "waiver-incomplete": {
    title: "Waiver incomplete",
    text: (x, f) =>
      `The waiver for ${titleOf(x.of)} lacks ${f.list(x.missing.map((part) => waiverParts[part]))} and does not hold. Write rule; reason; name; date of expiry.`,
  },
  "waiver-unused": {
    title: "Waiver not needed",
    text: (x) =>
      `The waiver by ${x.by} for ${titleOf(x.of)} concerns no finding in this row. Remove it if it is no longer needed.`,
  },
};

const trainingIn = {
  "face-to-face": "face-to-face training",
  "online-live": "live online training",
  "online-self-paced": "self-paced online training",
  "self-study": "self-study",
} as const;

const waiverParts = {
  reason: "a reason",
  name: "the name of who answers for it",
  until: "a readable date of expiry",
} as const;
