import type { ScheduleRule } from "./rule";
import {
  availabilityUnreadable,
  duplicateSessionId,
  endBeforeStart,
  facilitatorSpelling,
  missingRequiredCell,
  unknownFacilitator,
  unknownGroup,
  unknownParticipant,
  unknownPlace,
  unknownUnit,
} from "./rules/cells";
import {
  onlineShareOffTarget,
  unitJpOver,
  unitJpShort,
  unitNotScheduled,
} from "./rules/curriculum";
import {
  collectiveLeave,
  fridayPrayer,
  holidayDataMissing,
  holidayDataThin,
  outsideDayWindow,
  outsideProgrammeDates,
  publicHoliday,
  ramadanHours,
  weekend,
} from "./rules/days";
import {
  breakImpossible,
  breakMissing,
  coFacilitatorMissing,
  consecutiveTooLong,
  facilitatorLoadUnfair,
  facilitatorOverload,
  jpPerDayExceeded,
  jpPerDayTooFew,
  sessionTooLong,
} from "./rules/load";
import { modeSwitchTooShort, travelTooShort } from "./rules/movement";
import {
  mentoringBeforeClass,
  orderBroken,
  orientationMissing,
  portfolioAfterAssessment,
  postTestNotLast,
  prerequisiteOrder,
  preTestNotFirst,
} from "./rules/order";
import {
  facilitatorDoubleBooked,
  groupDoubleBooked,
  overlapsNotListed,
  participantDoubleBooked,
  placeDoubleBooked,
} from "./rules/overlaps";
import {
  assessorTaughtTheGroup,
  facilitatorCertificateExpired,
  facilitatorNotAuthorised,
  facilitatorUnavailable,
  participantUnavailable,
} from "./rules/people";
import {
  onlineLinkMissing,
  overCapacity,
  placeLacksFacility,
  placeUnavailable,
  recordingMissing,
} from "./rules/places";
import { timeZoneMixed } from "./rules/zones";

/** Every rule of the schedule: the table of contents, in the order in which findings are listed. */
export const scheduleRules: readonly ScheduleRule[] = [
  // The cells themselves.
  missingRequiredCell,
  endBeforeStart,
  breakImpossible,
  duplicateSessionId,
  unknownFacilitator,
  unknownPlace,
  unknownUnit,
  unknownGroup,
  unknownParticipant,
  facilitatorSpelling,
  availabilityUnreadable,
  // Nobody and nothing is in two places at once.
  facilitatorDoubleBooked,
  placeDoubleBooked,
  groupDoubleBooked,
  participantDoubleBooked,
  overlapsNotListed,
  // Rooms.
  overCapacity,
  placeUnavailable,
  placeLacksFacility,
  // People.
  facilitatorUnavailable,
  facilitatorNotAuthorised,
  facilitatorCertificateExpired,
  facilitatorOverload,
  facilitatorLoadUnfair,
  coFacilitatorMissing,
  assessorTaughtTheGroup,
  participantUnavailable,
  // Days and hours.
  outsideProgrammeDates,
  outsideDayWindow,
  publicHoliday,
  collectiveLeave,
  holidayDataMissing,
  holidayDataThin,
  weekend,
  fridayPrayer,
  ramadanHours,
  timeZoneMixed,
  // Load.
  jpPerDayExceeded,
  jpPerDayTooFew,
  sessionTooLong,
  consecutiveTooLong,
  breakMissing,
  // Getting from one to the next.
  travelTooShort,
  modeSwitchTooShort,
  // The curriculum and its order.
  onlineShareOffTarget,
  unitJpShort,
  unitJpOver,
  unitNotScheduled,
  orderBroken,
  prerequisiteOrder,
  preTestNotFirst,
  postTestNotLast,
  mentoringBeforeClass,
  portfolioAfterAssessment,
  orientationMissing,
  // What an online session needs.
  onlineLinkMissing,
  recordingMissing,
];
