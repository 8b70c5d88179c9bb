import type { IsoDate, Minutes } from "../calendar";
import type { SessionKind, SessionMode } from "../schedule/session";

/** One day of the published schedule; its topic is wording, under the same code. */
export interface SampleSession {
  readonly id: string;
  readonly date: IsoDate;
  readonly start: Minutes;
  readonly end: Minutes;
  readonly breakMinutes: number;
  readonly mode: SessionMode;
  readonly kind: SessionKind;
  readonly link: string;
  readonly recording: string;
}

function day(id: string, date: IsoDate, mode: SessionMode, kind: SessionKind): SampleSession {
  const online = mode === "online-live";
  return {
    id,
    date,
    start: 540,
    end: 1020,
    breakMinutes: 60,
    mode,
    kind,
    link: online ? `https://example.org/rapat/${date}` : "",
    recording: online ? `https://example.org/rekaman/${date}` : "",
  };
}

/**
 * The schedule of a Bimtek for certification as its paper describes it: face to face on 24 May 2025,
 * online from 26 to 30 May, daily 09:00–17:00 with 60 minutes' break. It breaks seven rules.
 */
export const scheduleSample: readonly SampleSession[] = [
  day("TM-1", "2025-05-24", "face-to-face", "practice"),
  day("DR-1", "2025-05-26", "online-live", "theory"),
  day("DR-2", "2025-05-27", "online-live", "theory"),
  day("DR-3", "2025-05-28", "online-live", "theory"),
  day("DR-4", "2025-05-29", "online-live", "theory"),
  day("DR-5", "2025-05-30", "online-live", "theory"),
];
