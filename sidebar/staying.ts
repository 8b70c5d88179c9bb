// The browser asks before the panel goes with something in it that is saved nowhere.

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only for this.
  event.returnValue = true;
}

export function askToStay(isNeeded: boolean): void {
  if (isNeeded) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}
