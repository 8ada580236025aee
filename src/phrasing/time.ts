import { m } from '#messages'

/** Minutes and seconds as a clock shows them, e.g. `1:05`; a started second counts. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A stretch of time in words, to the minute above one minute. */
export function phraseDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return m.time_seconds({ count: seconds })
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return m.time_minutes({ count: minutes })
  return m.time_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** How days and times are written for somebody. */
export type Place = { readonly language: string; readonly timeZone: string }

/** E.g. `20 Nov 2026, 14:05`, in the person's own time zone. */
export function phraseMoment(at: number, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
}

/** E.g. `20 Nov`, for labels where the year goes without saying. */
export function phraseDay(at: number, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone }).format(at)
}
