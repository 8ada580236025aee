import { roles } from '#domain/questions'
import { technologiesFor } from './technologies.ts'

/** Of all technologies, only those of the chosen role are offered, the most usual first; before that none. */
export function followRole(form: HTMLElement): void {
  const choices = [...form.querySelectorAll<HTMLInputElement>('input[name=technologies]')]
  const hint = form.querySelector<HTMLElement>('[data-role-first]')

  function offer() {
    const chosen = form.querySelector<HTMLInputElement>('input[name=role]:checked')?.value
    const role = roles.find((known) => known === chosen)
    const wanted = role ? technologiesFor[role] : []
    if (hint) hint.hidden = role !== undefined
    for (const choice of choices) {
      const isWanted = wanted.includes(choice.value)
      choice.disabled = !isWanted
      choice.closest('label')?.toggleAttribute('hidden', !isWanted)
    }
    for (const name of wanted) {
      const label = choices.find(({ value }) => value === name)?.closest('label')
      label?.parentElement?.append(label)
    }
  }

  offer()
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'role') offer()
  })
}
