import { z } from 'zod'

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** Reads how many tests passed and failed from Vitest's JSON report; one that is not there is one failure. */
export function testCounts(read: () => string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = report.parse(JSON.parse(read()))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
