/** Does a piece of work under a name that a person can follow; a failure names the piece. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** Tells each step when it starts and how long it took. */
export const toldSteps: Step = async (name, work) => {
  process.stdout.write(`${name} …`)
  const started = performance.now()
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s${note(result)}\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw new Error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** For tests, which have a report of their own. */
export const silentSteps: Step = (_name, work) => work()

function note(result: unknown): string {
  return typeof result === 'string' ? ` (${result})` : ''
}
