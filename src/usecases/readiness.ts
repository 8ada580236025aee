import { Refusal } from '#ports'
import type { Ports } from './ports.ts'

export type Readiness = { readonly name: string; readonly ok: boolean; readonly ms: number }

/** What hangs is not ready. */
const patienceMs = 3_000

/** Asks everything an interview depends on for a sign of life, all at once. */
export function readiness({ clock, questionBank, rooms, documents, passwords }: Ports): Promise<readonly Readiness[]> {
  const nobody = 'readiness'
  const calls = {
    database: () => questionBank.find(nobody),
    rooms: () => rooms.view(nobody, { by: 'owner', userId: nobody }).catch(unlessRefused),
    documents: () => documents.read(nobody, new Uint8Array(), 'empty.pdf'),
    vault: () => passwords.verify(someHash, 'another password'),
  }
  return Promise.all(
    Object.entries(calls).map(async ([name, call]) => {
      const since = clock.now()
      const ok = await Promise.race([
        call().then(
          () => true,
          () => false,
        ),
        clock.wait(patienceMs).then(() => false),
      ])
      return { name, ok, ms: clock.now() - since }
    }),
  )
}

/** Of no password that anybody uses, and cheap to check. */
const someHash = '$argon2id$v=19$m=8,t=1,p=1$cmVhZGluZXNzLXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** A room that says "no such interview" is there. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
