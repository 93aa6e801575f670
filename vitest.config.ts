import { availableParallelism } from 'node:os';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const emulator = ['**/*.emulator.test.ts'];
const ignored = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  plugins: [vue()],
  test: {
    // Also where there are only two processors: an emulator test waits more than it reckons.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, ...emulator],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'emulator',
          include: emulator,
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
