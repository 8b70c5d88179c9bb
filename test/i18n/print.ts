/** Prints every sentence in both languages, one under the other, for a reader to check. */
import { everyMessage } from "./everyMessage";

const only = process.argv[2] ?? "";
const english = everyMessage("en");
everyMessage("id").forEach(({ path, text }, at) => {
  if (!path.startsWith(only)) return;
  console.log(`${path}\n  id  ${indented(text)}\n  en  ${indented(english[at]?.text ?? "")}`);
});

function indented(text: string): string {
  return text.replace(/\n/g, "\n      ");
}
