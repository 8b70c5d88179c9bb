import type { ChoiceKey } from "../domain/quiz/question";

/** Feedback as files have it: for each answer, for right and wrong as a whole, and for everybody. */
export interface FileFeedback {
  readonly own: readonly string[];
  readonly right: string;
  readonly wrong: string;
  readonly general: string;
}

/** Feedback as the bank has it: one for right, one for wrong, and by answer only what differs. */
export interface BankFeedback {
  readonly own: readonly string[];
  readonly right: string;
  readonly wrong: string;
}

/** What an answer is to a participant: fully right, wrong, or in between. */
export type Standing = "right" | "wrong" | "between";

/**
 * Feedback that all right answers share is the feedback for right, likewise for wrong: that is
 * what the two columns of the bank can show. General feedback is read by both.
 */
export function bankFeedback(file: FileFeedback, standings: readonly Standing[]): BankFeedback {
  const sharedRight = file.right === "" ? shared(file.own, standings, "right") : "";
  const sharedWrong = file.wrong === "" ? shared(file.own, standings, "wrong") : "";
  const own = file.own.map((text, index) => {
    const standing = standings[index];
    if (standing === "right" && sharedRight !== "") return "";
    if (standing === "wrong" && sharedWrong !== "") return "";
    return text;
  });
  return {
    own,
    right: joined(file.right || sharedRight, file.general),
    wrong: joined(file.wrong || sharedWrong, file.general),
  };
}

/** The same for a question whose answers have no feedback of their own. */
export function sidesOf(file: Omit<FileFeedback, "own">) {
  const { right, wrong } = bankFeedback({ ...file, own: [] }, []);
  return { feedbackRight: right, feedbackWrong: wrong };
}

/**
 * The reverse, for a format that has feedback only for answers and for everybody. `merged` where
 * an answer had to carry two, or none was there to carry it.
 */
export function fileFeedback(
  bank: BankFeedback,
  standings: readonly Standing[],
): FileFeedback & { readonly merged: boolean } {
  const silent = bank.own.every((text) => text === "");
  if (silent && bank.right !== "" && bank.right === bank.wrong) {
    return { own: bank.own, right: "", wrong: "", general: bank.right, merged: false };
  }
  let merged = bank.wrong !== "" && !standings.includes("wrong");
  const own = standings.map((standing, index) => {
    const text = bank.own[index] ?? "";
    const common = standing === "right" ? bank.right : standing === "wrong" ? bank.wrong : "";
    if (text !== "" && common !== "") merged = true;
    return joined(text, common);
  });
  return { own, right: "", wrong: "", general: "", merged };
}

/** How each option of a choice question stands. */
export function choiceStandings(key: ChoiceKey, shares: readonly number[]): Standing[] {
  return shares.map((share, index) =>
    key.right.includes(index) ? "right" : share > 0 ? "between" : "wrong",
  );
}

/** How an accepted answer stands. */
export function shareStanding(share: number): Standing {
  return share === 1 ? "right" : share > 0 ? "between" : "wrong";
}

/** `null` where no option has any, as the record wants it. */
export function ownOrNull(own: readonly string[]): readonly string[] | null {
  return own.some((text) => text !== "") ? own : null;
}

function shared(own: readonly string[], standings: readonly Standing[], which: Standing): string {
  const texts = own.filter((_, index) => standings[index] === which);
  const first = texts[0] ?? "";
  return texts.every((text) => text === first) ? first : "";
}

function joined(first: string, second: string): string {
  return first !== "" && second !== "" ? `${first}\n${second}` : first || second;
}
