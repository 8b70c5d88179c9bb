import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A busy machine of two cores takes several times as long; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
