import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workers = ['rooms', 'documents', 'vault', 'inference']

/** Rooms are tested with everybody away: they must not need the record, nor a model. Nothing listens on port 9. */
const awayFromRooms = {
  bindings: { DATABASE_URL: 'postgres://rooms:none@127.0.0.1:9/none', DATABASE_PROXY: '127.0.0.1:9' },
  workers: [emptyWorker('interview-vault', 'Egress'), emptyWorker('interview-inference', 'Inference')],
}

/** Keys that open nothing of anybody's, and leave to call the loopback server that plays the vendors. */
const vaultOfTests = {
  bindings: {
    VAULT_KEYS: JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }),
    EGRESS_LOCAL: 'true',
  },
}

const settings: Readonly<Record<string, typeof awayFromRooms | typeof vaultOfTests>> = {
  rooms: awayFromRooms,
  vault: vaultOfTests,
}

/** A Worker with an entrypoint that does nothing: workerd starts only when every binding leads somewhere. */
function emptyWorker(name: string, entrypoint: string) {
  const script = `import { WorkerEntrypoint } from 'cloudflare:workers'
    export class ${entrypoint} extends WorkerEntrypoint {}
    export default {}`
  return { name, modules: true, script, compatibilityDate: '2026-10-01' } as const
}

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
            miniflare: settings[worker] ?? {},
          }),
        ],
        test: {
          name: worker,
          testTimeout: patience,
          include: [`workers/${worker}/**/*.test.ts`],
          globalSetup: worker === 'vault' ? ['./tests/fixtures/loopback.ts'] : [],
        },
      })),
    ],
  },
})
