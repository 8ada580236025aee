import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findBrowser } from './browser.ts'
import type { Check, Result } from './checks.ts'
import { attempt } from './run.ts'
import { intoThrowaway } from './throwaway.ts'

const report = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
})

/** The tests that drive the built product from outside: API, browser journeys, faults. */
export const journeys: Check = {
  name: 'API, browser and fault tests',
  perform: async () => {
    const browser = await findBrowser()
    return intoThrowaway((folder) => playwright(browser, join(folder, 'report.json')))
  },
}

async function playwright(browser: string, output: string): Promise<Result> {
  const { code, said } = await attempt('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
    env: { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: output, NO_COLOR: '1' },
    withinMs: 30 * 60_000,
    onLine: (line) => {
      if (isTest(line)) console.log(line)
    },
  })
  const { passed, failed } = counts(output)
  // A run that fails without a failed test (a product that does not start, say) is a failure too.
  return code === 0 ? { passed, failed, said: '' } : { passed, failed: Math.max(failed, 1), said }
}

/** A flaky test, one that passed only when repeated, counts once; Playwright's own list names it above. */
function counts(file: string): { passed: number; failed: number } {
  try {
    const { stats } = report.parse(JSON.parse(readFileSync(file, 'utf8')))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A line of Playwright's about a test that is through. */
function isTest(line: string): boolean {
  return /^\s+[✓✘-]\s/u.test(line)
}
