/**
 * In milliseconds: long enough for a page of ours to answer, unless the button that was pressed says otherwise in
 * `data-longest`; a load that was stopped must not leave a dead form behind.
 */
const longestMs = 10_000

/** A form that is on its way says so, and a second press sends nothing: the next page takes a moment to come. */
export function holdForms(): void {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
    if ('sending' in form.dataset) {
      event.preventDefault()
      return
    }
    // Words for a long wait appear only where one is expected.
    form.dataset.sending = submitter?.dataset.longest === undefined ? '' : 'long'
    submitter?.setAttribute('aria-disabled', 'true')
    const release = () => {
      delete form.dataset.sending
      submitter?.removeAttribute('aria-disabled')
    }
    setTimeout(release, Number(submitter?.dataset.longest ?? longestMs))
    // Whoever comes back to this page finds it as it was left.
    addEventListener('pageshow', release, { once: true })
  })
}
