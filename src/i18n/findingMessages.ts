import type { Formats } from "./formats";

/**
 * The wording of one rule: its title (what stands in a list and in a waiver) and the sentence made
 * from the facts of one finding.
 */
export interface RuleMessage<Facts> {
  readonly title: string;
  text(facts: Facts, format: Formats): string;
}

/** One message for every rule of a map `rule id -> facts`; a missing one does not compile. */
export type RuleMessages<FactsByRule> = {
  readonly [Rule in keyof FactsByRule]: RuleMessage<FactsByRule[Rule]>;
};
