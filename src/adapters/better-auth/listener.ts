import type { Listener } from './auth.ts'

type Rehash = { readonly from: string; readonly to: string }

/** Hears what better-auth does along the way but does not answer. One per call, so that no two mix. */
export function listenToSignIn() {
  const heard: { sessionId?: string; rehash?: Rehash } = {}
  const listener: Listener = {
    onSession(id) {
      heard.sessionId = id
    },
    onRehash(from, to) {
      heard.rehash = { from, to }
    },
  }
  return {
    listener,
    sessionId(): string {
      if (heard.sessionId === undefined) throw new Error('signed in without a session')
      return heard.sessionId
    },
    rehash: (): Rehash | undefined => heard.rehash,
  }
}
