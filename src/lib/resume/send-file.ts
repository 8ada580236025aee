/** How a file's journey stands: `share` is what has left this device, 0 to 1. */
export type Sending = { readonly state: 'sending'; readonly share: number } | { readonly state: 'reading' }

/** Where the resume is now, or why there is none. */
export type Outcome =
  { readonly resumeId: string } | { readonly refused: { readonly code: string; readonly sentence: string } }

/** The network gave up before the server answered; sending again is safe. */
export class SendingFailed extends Error {
  override name = 'SendingFailed'
}

/** Hands a file to the API and tells how far it is, which `fetch` cannot. @throws {SendingFailed} */
export async function sendFile(file: File, tell: (sending: Sending) => void): Promise<Outcome> {
  const form = new FormData()
  form.set('file', file)
  const answer: unknown = await post(form, tell)
  if (typeof answer === 'object' && answer !== null) {
    if ('id' in answer && typeof answer.id === 'string') return { resumeId: answer.id }
    if ('code' in answer && 'detail' in answer) {
      return { refused: { code: String(answer.code), sentence: String(answer.detail) } }
    }
  }
  throw new SendingFailed()
}

function post(form: FormData, tell: (sending: Sending) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/resume/upload')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      tell({ state: 'sending', share: total > 0 ? loaded / total : 0 })
    })
    request.upload.addEventListener('load', () => {
      tell({ state: 'reading' })
    })
    request.addEventListener('load', () => {
      resolve(request.response)
    })
    for (const failure of ['error', 'abort', 'timeout']) {
      request.addEventListener(failure, () => {
        reject(new SendingFailed())
      })
    }
    request.send(form)
  })
}
