/** Ctrl or Command with Enter sends the form of a text area; Enter alone stays a new line. */
export function sendOnKey(area: HTMLTextAreaElement): () => void {
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    area.form?.requestSubmit()
  }
  area.addEventListener('keydown', send)
  return () => {
    area.removeEventListener('keydown', send)
  }
}
