import { onTestFinished, vi } from 'vitest'

/** Counts what goes to the database over HTTP while `act` runs: the driver's own calls, let through unchanged. */
export async function roundTrips(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(globalThis, 'fetch')
  onTestFinished(() => {
    spy.mockRestore()
  })
  await act()
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}
