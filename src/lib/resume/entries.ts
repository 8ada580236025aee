import { m } from '#messages'

/** Entries of a list can be added, taken out, and brought back until the form is saved. */
export function enhanceEntries(list: HTMLElement): void {
  const blank = list.querySelector<HTMLElement>('[data-blank]')
  const add = list.querySelector<HTMLElement>('[data-add]')
  const undo = list.querySelector<HTMLElement>('[data-undo]')
  const said = list.querySelector('[role=status]')
  if (!blank || !add || !undo || !said) throw new Error('a list of entries is not whole')
  const first = Number(blank.dataset.blank)
  let next = first
  blank.remove()
  add.hidden = false
  for (const entry of list.querySelectorAll('details')) offerRemoval(entry)

  add.addEventListener('click', () => {
    const entry = numbered(blank, first, next)
    next += 1
    add.parentElement?.before(entry)
    offerRemoval(entry)
    entry.setAttribute('open', '')
    entry.querySelector('input')?.focus()
  })
  undo.addEventListener('click', () => {
    for (const entry of removed()) setRemoved(entry, false)
    tell()
    add.focus()
  })

  function offerRemoval(entry: HTMLElement) {
    const button = entry.querySelector<HTMLElement>('[data-remove]')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => {
      setRemoved(entry, true)
      tell()
      undo?.focus()
    })
  }

  function removed() {
    return list.querySelectorAll<HTMLElement>('details[hidden]')
  }

  function tell() {
    const count = removed().length
    if (said) said.textContent = count > 0 ? m.resume_removed({ count }) : ''
    if (undo) undo.hidden = count === 0
  }
}

/** What is disabled is not sent, and what is not sent is gone from the profile. */
function setRemoved(entry: HTMLElement, isRemoved: boolean): void {
  entry.hidden = isRemoved
  entry.querySelector('fieldset')?.toggleAttribute('disabled', isRemoved)
}

const references = ['id', 'for', 'aria-describedby']

/** A copy whose fields are named by a number of their own (`work.2.title`), and whose ids are its own too. */
function numbered(blank: HTMLElement, from: number, to: number): HTMLElement {
  const copy = document.importNode(blank, true)
  for (const field of copy.querySelectorAll('[name]')) {
    field.setAttribute('name', (field.getAttribute('name') ?? '').replace(`.${from}.`, `.${to}.`))
  }
  for (const attribute of references) {
    for (const element of copy.querySelectorAll(`[${attribute}]`)) {
      const ids = (element.getAttribute(attribute) ?? '').split(' ')
      element.setAttribute(attribute, ids.map((id) => `${id}-${to}`).join(' '))
    }
  }
  return copy
}
