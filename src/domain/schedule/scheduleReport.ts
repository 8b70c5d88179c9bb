import { type SessionMode, sessionModes } from "./session";
import type { ScheduleSummary } from "./summary";

export interface ModeBar {
  readonly mode: SessionMode;
  /** JP in the schedule. */
  readonly scheduledJp: number;
  /** JP the target share gives the mode, out of all JP in the schedule; `null`: no target. */
  readonly targetJp: number | null;
}

/** Facts of the chart "JP by mode against target" and of the sentence below it. */
export interface ScheduleReport {
  readonly bars: readonly ModeBar[];
  readonly online: {
    readonly scheduledJp: number;
    readonly targetJp: number;
    readonly share: number | null;
    readonly target: number;
    readonly tolerance: number;
    /** `null` when no share is known. */
    readonly withinTolerance: boolean | null;
  };
  readonly classroom: { readonly scheduledJp: number; readonly targetJp: number };
  readonly totalJp: number;
}

/**
 * The chart's facts. The target is one for online learning as a whole: the two online modes share it
 * in the proportion in which they are scheduled; where nothing is online it stands beside live online,
 * so that the gap shows. Face to face has what remains after self-study.
 */
export function scheduleReport(summary: ScheduleSummary): ScheduleReport {
  const jp = (mode: SessionMode) => summary.modes.find((total) => total.mode === mode)?.jp ?? 0;
  const online = jp("online-live") + jp("online-self-paced");
  const totalJp = sessionModes.reduce((sum, mode) => sum + jp(mode), 0);
  const { onlineShareTarget: target, onlineShareTolerance: tolerance, onlineShare } = summary;
  const onlineTarget = totalJp * target;
  const classTarget = Math.max(0, totalJp - onlineTarget - jp("self-study"));
  const part = (mode: SessionMode) => {
    if (online > 0) return (onlineTarget * jp(mode)) / online;
    return mode === "online-live" ? onlineTarget : null;
  };
  const targets: Readonly<Record<SessionMode, number | null>> = {
    "face-to-face": classTarget,
    "online-live": part("online-live"),
    "online-self-paced": part("online-self-paced"),
    "self-study": null,
  };
  return {
    bars: sessionModes.map((mode) => ({
      mode,
      scheduledJp: jp(mode),
      targetJp: targets[mode],
    })),
    online: {
      scheduledJp: online,
      targetJp: onlineTarget,
      share: onlineShare,
      target,
      tolerance,
      withinTolerance:
        onlineShare === null ? null : Math.abs(onlineShare - target) <= tolerance + 1e-9,
    },
    classroom: { scheduledJp: jp("face-to-face"), targetJp: classTarget },
    totalJp,
  };
}
