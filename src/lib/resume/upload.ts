import { maxFileBytes } from '#domain/resume'
import { m } from '#messages'
import { sendFile, SendingFailed, type Sending } from './send-file.ts'

/** A file is sent as soon as it is chosen or dropped, and tells how far it is. */
export function enhanceUpload(upload: HTMLElement): void {
  const part = partOf(upload)
  const field = part('input', HTMLInputElement)
  const zone = part('label', HTMLElement)
  const progress = part('[data-progress]', HTMLElement)
  const problem = part('[data-problem]', HTMLElement)
  const again = part('[data-again]', HTMLButtonElement)
  let file: File | undefined

  async function send(chosen: File) {
    file = chosen
    const wrong = problemWith(chosen)
    if (wrong !== undefined) {
      show(wrong)
      return
    }
    problem.hidden = true
    field.disabled = true
    tell({ state: 'sending', share: 0 })
    try {
      const outcome = await sendFile(chosen, tell)
      if ('resumeId' in outcome) location.assign(`/resume/${outcome.resumeId}?read`)
      else refuse(outcome.refused)
    } catch (error) {
      if (!(error instanceof SendingFailed)) throw error
      show(m.resume_upload_failed(), { mayTryAgain: true })
    }
  }

  function tell(sending: Sending) {
    const percent = sending.state === 'sending' ? Math.round(sending.share * 100) : 100
    progress.hidden = false
    part('[data-name]', HTMLElement).textContent = file?.name ?? ''
    part('[data-state]', HTMLElement).textContent =
      sending.state === 'sending' ? m.resume_upload_sending({ percent }) : m.resume_upload_reading()
    part('[data-line]', HTMLElement).style.inlineSize = `${percent}%`
  }

  function refuse({ code, sentence }: { readonly code: string; readonly sentence: string }) {
    show(sentence)
    // A scan has no text to read; whoever has the text may paste it.
    if (code === 'RESUME_NO_TEXT') document.querySelector('#paste details')?.setAttribute('open', '')
  }

  function show(sentence: string, { mayTryAgain = false } = {}) {
    field.disabled = false
    progress.hidden = true
    problem.hidden = false
    again.hidden = !mayTryAgain
    part('[data-sentence]', HTMLElement).textContent = [file?.name, sentence].filter(Boolean).join(': ')
  }

  upload.querySelector('[type=submit]')?.remove()
  field.addEventListener('change', () => {
    const [chosen] = field.files ?? []
    if (chosen) void send(chosen)
    // The same file may be chosen again after a failure.
    field.value = ''
  })
  again.addEventListener('click', () => {
    if (file) void send(file)
  })
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.dataset.over = ''
  })
  zone.addEventListener('dragleave', () => {
    delete zone.dataset.over
  })
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    delete zone.dataset.over
    const [dropped] = event.dataTransfer?.files ?? []
    if (dropped) void send(dropped)
  })
}

/** The same words as the server's, before 5 MB have crossed a slow line for nothing. */
function problemWith({ size }: File): string | undefined {
  if (size === 0) return m.refusal_resume_empty_file()
  return size > maxFileBytes ? m.refusal_resume_file_too_large() : undefined
}

function partOf(whole: HTMLElement) {
  return <Part extends HTMLElement>(selector: string, kind: new () => Part): Part => {
    const found = whole.querySelector(selector)
    if (!(found instanceof kind)) throw new Error(`${selector} is missing`)
    return found
  }
}
