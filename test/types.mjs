// Type-checks every room by its own tsconfig, so that a room sees only the globals it may use.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";

const rooms = [
  "src/domain",
  "src/i18n",
  "src/functions",
  "src/interchange",
  "src",
  "sidebar",
  "workbench",
  "test",
].filter((room) => existsSync(`${room}/tsconfig.json`));

/** Checks all rooms, as many at a time as there are processors; what a room complains of is printed. */
export async function checkTypes() {
  const waiting = [...rooms];
  const results = [];
  const work = async () => {
    for (let room = waiting.shift(); room; room = waiting.shift()) {
      const { status, output } = await check(room);
      if (status !== 0) process.stdout.write(`types of ${room}:\n${output}`);
      results.push({ room, passed: status === 0 });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function check(room) {
  const args = ["node_modules/typescript/bin/tsc", "-p", `${room}/tsconfig.json`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  return new Promise((done) => child.on("close", (status) => done({ status, output })));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const failed = (await checkTypes()).filter(({ passed }) => !passed);
  process.exit(failed.length > 0 ? 1 : 0);
}
