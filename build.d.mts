/** What the tests and the measurements take from build.mjs. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The JSDoc above the function, or nothing. */
  readonly comment: string;
}

export const sizeBudget: number;
export function build(options?: { quiet?: boolean }): Promise<void>;
export function entryPoints(): EntryPoint[];
export function checkBundle(code: string): string[];
