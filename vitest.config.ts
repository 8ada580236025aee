import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workers = ['rooms', 'documents', 'vault', 'inference']

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          include: ['{src,scripts,drizzle}/**/*.test.ts', 'tests/{contracts,bench,doubles}/**/*.test.ts'],
        },
      },
      ...workers.map((worker) => ({
        plugins: [cloudflareTest({ wrangler: { configPath: `./workers/${worker}/wrangler.toml` } })],
        test: { name: worker, include: [`workers/${worker}/**/*.test.ts`] },
      })),
    ],
  },
})
