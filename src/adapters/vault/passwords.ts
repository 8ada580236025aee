import type { CallContext, Passwords } from '#ports'
import { reached } from './reached.ts'

/** The vault's `Passwords` entrypoint, as its service binding offers it. */
export type VaultPasswords = {
  hash(context: CallContext, password: string): Promise<string>
  verify(
    context: CallContext,
    attempt: { readonly hash: string; readonly password: string },
  ): Promise<{ readonly matches: boolean; readonly rehashed: string | null }>
}

export function vaultPasswords(vault: VaultPasswords, context: CallContext): Passwords {
  return {
    hash: (password) => reached(() => vault.hash(context, password)),
    async verify(hash, password) {
      // Spread, because what comes over a binding may be a live object of the other Worker.
      return { ...(await reached(() => vault.verify(context, { hash, password }))) }
    },
  }
}
