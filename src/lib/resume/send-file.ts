/** How a file's journey stands: `share` is what has left this device, 0 to 1. */
export type Sending = { readonly state: 'sending'; readonly share: number } | { readonly state: 'reading' }

/** The network gave up before the server answered; sending again is safe. */
export class SendingFailed extends Error {
  override name = 'SendingFailed'
}

/**
 * Posts a form the way `use:enhance` does, but tells how far the upload is (which `fetch` cannot)
 * and answers with the action's result as text.
 */
export function sendFile(action: string, form: FormData, tell: (sending: Sending) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-sveltekit-action', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      tell({ state: 'sending', share: total > 0 ? loaded / total : 0 })
    })
    request.upload.addEventListener('load', () => {
      tell({ state: 'reading' })
    })
    request.addEventListener('load', () => {
      resolve(request.responseText)
    })
    for (const failure of ['error', 'abort', 'timeout']) {
      request.addEventListener(failure, () => {
        reject(new SendingFailed())
      })
    }
    request.send(form)
  })
}
