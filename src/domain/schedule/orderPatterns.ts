import type { Settings } from "../settings";
import type { Session } from "./session";

/** The stages that an order pattern speaks of. */
export type Phase = "online" | "face-to-face" | "mentoring" | "portfolio" | "evaluation";

/**
 * The order a programme may declare. Sessions of a phase that the pattern does not name may stand
 * anywhere, and so may orientation and pre-test, which have rules of their own.
 */
export const orderPatterns: Readonly<Record<Settings["orderPattern"], readonly Phase[]>> = {
  "online-class-evaluation-mentoring": ["online", "face-to-face", "evaluation", "mentoring"],
  "online-class": ["online", "face-to-face"],
  "class-online": ["face-to-face", "online"],
  "class-mentoring-portfolio-evaluation": ["face-to-face", "mentoring", "portfolio", "evaluation"],
  free: [],
};

/** The phase a session belongs to: by its kind where that decides, else by its mode. */
export function phaseOf({ kind, mode }: Session): Phase | null {
  if (kind === "mentoring" || kind === "portfolio") return kind;
  if (kind === "evaluation" || kind === "post-test" || kind === "competency-test")
    return "evaluation";
  if (kind === "orientation" || kind === "pre-test") return null;
  if (mode === "online-live" || mode === "online-self-paced") return "online";
  return mode === "face-to-face" ? mode : null;
}
