const dayMs = 24 * 60 * 60 * 1000

/**
 * How many days in a row somebody practised, up to today; a streak that reached yesterday still stands.
 * Days are `YYYY-MM-DD` in the person's own time zone, newest first.
 */
export function streakOf(days: readonly string[], today: string): number {
  const now = Date.parse(today)
  const active = new Set(days.map((day) => Date.parse(day)))
  const last = active.has(now) ? now : now - dayMs
  let length = 0
  while (active.has(last - length * dayMs)) length += 1
  return length
}
