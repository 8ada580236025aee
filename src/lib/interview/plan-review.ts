import { sumUp } from './plan-sum.ts'

/** Keeps the summary at the end of the set-up form true to what is chosen above it. */
export function followPlan(review: HTMLElement): void {
  const form = review.closest('form')
  const title = review.querySelector('input')
  if (!form) return

  const draw = () => {
    const chosen = new FormData(form)
    const texts = (name: string) => chosen.getAll(name).filter((value) => typeof value === 'string')
    const text = (name: string) => texts(name)[0] ?? ''
    const { suggestedTitle, ...sum } = sumUp({
      type: text('type'),
      role: text('role') === 'own' ? text('ownRole') : text('role'),
      level: text('level'),
      count: text('count'),
      seconds: text('seconds'),
      mode: text('mode'),
      style: text('style'),
      topics: texts('topics'),
    })
    for (const [name, words] of Object.entries(sum)) {
      const line = review.querySelector(`[data-sum=${name}]`)
      if (line) line.textContent = words
    }
    if (title) title.placeholder = suggestedTitle
  }
  // A browser that comes back fills in what was chosen before, unheard.
  draw()
  form.addEventListener('input', draw)
}
