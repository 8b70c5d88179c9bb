// States of a workbook that are kept beside one another: equal ones bear the same key.
import type { WorkbookModel } from "../../workbench/model/workbook";
import { keepBook } from "./cloneBook";
import { comparable, type Memory, type State, stateOf } from "./state";

export interface Kept {
  /** Only for looking at and for cloning. */
  readonly book: WorkbookModel;
  readonly state: State;
  readonly key: string;
}

export class Keeper {
  private readonly numbers = new Map<string, number>();
  private readonly memory = new PartMemory();

  /** `near` are states that this one may share much with or be equal to, the likeliest first. */
  keep(book: WorkbookModel, near: readonly Kept[]): Kept {
    const kept = keepBook(
      book,
      near.map((one) => one.book),
    );
    const state = stateOf(kept, this.memory);
    const key = [...state].map(([part, text]) => `${part}=${this.numberOf(text)}`).join("\n");
    return near.find((one) => one.key === key) ?? { book: kept, state, key };
  }

  private numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
    }
    return number;
  }
}

class PartMemory implements Memory {
  private readonly texts = new WeakMap<object, string>();
  private formIds = "";
  private comparables = new Map<string, string>();

  textOf(part: object, work: () => string): string {
    let text = this.texts.get(part);
    if (text === undefined) {
      text = work();
      this.texts.set(part, text);
    }
    return text;
  }

  /** Ids are random, so that every run that makes forms has others. */
  comparable(text: string, formIds: readonly string[]): string {
    if (formIds.join() !== this.formIds) {
      this.formIds = formIds.join();
      this.comparables = new Map();
    }
    let result = this.comparables.get(text);
    if (result === undefined) {
      result = comparable(text, formIds);
      this.comparables.set(text, result);
    }
    return result;
  }
}
