import type { Check, Result } from './checks.ts'

const SHOWN_LINES = 80

export type Tally = { passed: number; failed: number }

/** Performs checks, `atOnce` of them at the same time, and tells each as it ends. A check that throws has failed. */
export async function performAll(checks: readonly Check[], tally: Tally, atOnce: number): Promise<void> {
  const waiting = [...checks]
  const next = async (): Promise<void> => {
    const check = waiting.shift()
    if (!check) return
    const started = performance.now()
    const result = await check.perform().catch(failure)
    tally.passed += result.passed
    tally.failed += result.failed
    tell(check.name, result, (performance.now() - started) / 1000)
    return next()
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

/** Prints the sum as the last line and sets the exit code. Nothing counted is a failure too. */
export function conclude({ passed, failed }: Tally): void {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

function failure(error: unknown): Result {
  return { passed: 0, failed: 1, said: error instanceof Error ? error.message : String(error) }
}

function tell(name: string, { passed, failed, said }: Result, seconds: number) {
  const mark = failed > 0 ? '✗' : '✓'
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)
  if (said !== '') console.log(`${ending(said)}\n`)
}

/** Tools say what matters last. */
function ending(said: string): string {
  const lines = said.trim().split('\n')
  const kept = lines.slice(-SHOWN_LINES)
  const left = lines.length - kept.length
  return [...(left > 0 ? [`(${left} lines before)`] : []), ...kept].map((line) => `    ${line}`).join('\n')
}
