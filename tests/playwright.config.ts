import { defineConfig, devices } from '@playwright/test'
import { freePort } from '../scripts/ports.ts'

// Set once by the runner and inherited by its workers, which read this file again.
process.env.PRODUCT_PORT ??= String(await freePort())
const port = process.env.PRODUCT_PORT
// Where journeys tell OpenAI's double how to behave.
process.env.OPENAI_DOUBLE_PORT ??= String(await freePort())
const baseURL = `http://localhost:${port}`

const launchOptions = {
  ...(process.env.BROWSER_PATH === undefined ? {} : { executablePath: process.env.BROWSER_PATH }),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  testMatch: /.*\.e2e\.ts$/,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  // A journey that passes on its second try is reported as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  // On two busy cores a page may take its time; what never comes still fails.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: { baseURL, launchOptions, trace: 'retain-on-failure' },
  projects: [
    { name: 'api', testMatch: /tests\/(api|security)\/.*\.e2e\.ts$/ },
    { name: 'desktop', testMatch: /tests\/e2e\/.*\.e2e\.ts$/, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'phone',
      // What a small screen or a flaky network could change; rules that know no screen are tested once.
      testMatch: /tests\/e2e\/(whole-interview|before-javascript|offline|two-places|providers)\.e2e\.ts$/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    { name: 'faults', testMatch: /tests\/faults\/.*\.e2e\.ts$/, use: { ...devices['Desktop Chrome'] } },
  ],
  webServer: {
    command: 'node scripts/launch.mjs scripts/product-under-test.ts',
    cwd: '..',
    env: { PORT: port, OPENAI_DOUBLE_PORT: process.env.OPENAI_DOUBLE_PORT },
    url: baseURL,
    ignoreHTTPSErrors: false,
    timeout: 480_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
