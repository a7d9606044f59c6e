import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Dates in the tests mean the same on every machine.
process.env['TZ'] = 'Asia/Shanghai';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['scripts/office/*.office.ts'],
    passWithNoTests: false,
    // An office program takes its time to start.
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
