/** Any name that `Intl` takes: aliases too, which `supportedValuesOf` leaves out. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
