import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workers = ['rooms', 'documents', 'vault', 'inference']

/** Worker tests run with the record away: a room must not need it. Nothing listens on port 9. */
const away = { DATABASE_URL: 'postgres://rooms:none@127.0.0.1:9/none', DATABASE_PROXY: '127.0.0.1:9' }

/** On two busy cores a test may take its time; what never comes still fails. */
const patience = 60_000

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          testTimeout: patience,
          include: ['{src,scripts}/**/*.test.ts', 'tests/{bench,doubles}/**/*.test.ts'],
          exclude: ['scripts/start.test.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: { name: 'commands', include: ['scripts/start.test.ts'], testTimeout: 600_000, hookTimeout: 120_000 },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'contracts',
          testTimeout: patience,
          hookTimeout: patience,
          include: ['tests/contracts/**/*.test.ts'],
          globalSetup: './tests/contracts/setup.ts',
        },
      },
      {
        plugins: [
          cloudflareTest({ miniflare: { compatibilityDate: '2026-10-01', compatibilityFlags: ['nodejs_compat'] } }),
        ],
        // The SDKs of model vendors, in the runtime that the rooms run them in, against doubles of their APIs.
        test: { name: 'models', testTimeout: patience, include: ['tests/models/**/*.test.ts'] },
      },
      ...workers.map((worker) => ({
        plugins: [
          cloudflareTest({
            wrangler: { configPath: `./workers/${worker}/wrangler.toml` },
            miniflare: { bindings: worker === 'rooms' ? away : {} },
          }),
        ],
        test: { name: worker, testTimeout: patience, include: [`workers/${worker}/**/*.test.ts`] },
      })),
    ],
  },
})
