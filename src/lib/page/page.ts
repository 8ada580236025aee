/**
 * What pages without hydration do once a script is there. Everything on them works before it arrives, so each of these
 * only adds: it looks for its own mark in the page and does nothing where there is none.
 */
import { sendLeftBehind } from '#lib/interview/left-behind.ts'
import { enhancePasswords } from '#lib/ui/password-field.ts'
import { holdForms } from './hold-forms.ts'
import { offerPrint } from './print.ts'
import { previewTheme } from './theme-preview.ts'
import { fillTimeZone } from './time-zone.ts'

type Enhance = (part: HTMLElement) => void

/** What only one page has is fetched by that page alone. */
const parts: Readonly<Record<string, () => Promise<Enhance>>> = {
  '[data-upload]': async () => (await import('#lib/resume/upload.ts')).enhanceUpload,
  '[data-entries]': async () => (await import('#lib/resume/entries.ts')).enhanceEntries,
  '[data-taps]': async () => (await import('#lib/resume/taps.ts')).followRole,
  '[data-review]': async () => (await import('#lib/interview/plan-review.ts')).followPlan,
}

holdForms()
enhancePasswords()
fillTimeZone()
offerPrint()
previewTheme()
await Promise.all(Object.entries(parts).map(enhance))

/** Before this mark, a press could come too early: the browser tests wait for it, and styles follow it. */
document.documentElement.dataset.enhanced = ''
void sendLeftBehind()

async function enhance([mark, load]: readonly [string, () => Promise<Enhance>]): Promise<void> {
  const found = document.querySelectorAll<HTMLElement>(mark)
  if (found.length === 0) return
  const add = await load()
  for (const part of found) add(part)
}
