// google.script.run with the types of its contract and promises; JSON text both ways.
import type { SidebarCalls } from "../src/sidebarContract";

interface Runner {
  withSuccessHandler(handler: (value: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: (...args: never[]) => Runner;
}

declare const google: { script: { run: Runner } };

/** The server answered with a sentence for the person. */
export class Told extends Error {}
/** Google did not let the call through, or it did not arrive. */
export class NotReached extends Error {
  /** Two Google accounts in one browser, or a permission that was never given. */
  get isAccount(): boolean {
    return /PERMISSION_DENIED|authoriz|permission/i.test(this.message);
  }
}

export async function call<Name extends keyof SidebarCalls>(
  name: Name,
  ...args: Parameters<SidebarCalls[Name]>
): Promise<Extract<ReturnType<SidebarCalls[Name]>, { ok: true }>["result"]> {
  const text = await new Promise<string>((done, fail) => {
    const runner = google.script.run
      .withSuccessHandler(done)
      .withFailureHandler((error) => fail(new NotReached(error.message)));
    runner[name]!(...(args as unknown as never[]));
  });
  const answer = JSON.parse(text) as ReturnType<SidebarCalls[Name]>;
  if (!answer.ok) throw new Told(answer.error);
  return answer.result as never;
}
