/** Gives every password field its button that shows what was typed and, where it has one, its meter of strength. */
export function enhancePasswords(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-password]')) {
    const field = box.querySelector('input')
    const button = box.querySelector('button')
    const meter = box.querySelector('[role=status]')
    if (field && button) offerToShow(field, button)
    if (field && meter) measure(field, meter)
  }
}

/** The button holds both of its names, the one that hides again hidden. */
function offerToShow(field: HTMLInputElement, button: HTMLButtonElement): void {
  const [show, hide] = button.children
  const set = (shown: boolean) => {
    field.type = shown ? 'text' : 'password'
    show?.toggleAttribute('hidden', shown)
    hide?.toggleAttribute('hidden', !shown)
  }
  button.hidden = false
  button.addEventListener('click', () => {
    set(field.type === 'password')
  })
  // Sent as plain text, it would be kept by the browser among names and addresses.
  field.form?.addEventListener('submit', () => {
    set(false)
  })
}

/** The meter holds its words for every strength, weakest first, all hidden. */
function measure(field: HTMLInputElement, meter: Element): void {
  const draw = async () => {
    // The word list behind it is only fetched by those who choose a password.
    const strengthOf = (await import('#domain/password')).passwordStrength
    const strength = field.value === '' ? undefined : strengthOf(field.value)
    for (const [index, words] of [...meter.children].entries()) words.toggleAttribute('hidden', index !== strength)
  }
  field.addEventListener('focus', () => void draw())
  field.addEventListener('input', () => void draw())
}
