/**
 * Calls `leave` once when this process is asked to end: by Ctrl-C, by a signal, or because the npm that started it is
 * gone (npm does not pass SIGTERM on). A second Ctrl-C ends at once; children on a leash end all the same.
 */
export function onFarewell(leave: () => Promise<void>): void {
  const parent = process.ppid
  let leaving = false
  const go = (code: number) => {
    if (leaving) return
    leaving = true
    void leave().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => {
    if (leaving) process.exit(130)
    go(130)
  })
  process.on('SIGTERM', () => {
    go(143)
  })
  process.on('SIGHUP', () => {
    go(129)
  })
  setInterval(() => {
    if (process.ppid !== parent) go(143)
  }, 250).unref()
}
