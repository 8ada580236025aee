import type { SubmitFunction } from '@sveltejs/kit'

/** Whether a form is on its way; `submit` goes to `use:enhance` and keeps what was typed. */
export function pending(): { readonly busy: boolean; readonly submit: SubmitFunction } {
  let busy = $state(false)
  return {
    get busy() {
      return busy
    },
    submit: ({ cancel }) => {
      if (busy) {
        cancel()
        return
      }
      busy = true
      return async ({ update }) => {
        await update({ reset: false })
        busy = false
      }
    },
  }
}
