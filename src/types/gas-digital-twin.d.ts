/** The parts of gas-digital-twin that the tests use; the package has no types of its own. */
declare module "gas-digital-twin" {
  export function setup(options: object): void;
  export function teardown(): void;
  export function loadGsProject(folder: string): { exports: Record<string, unknown> };
  export const SpreadsheetApp: { openById(id: string): object };
}
