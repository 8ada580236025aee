import { OutsideError, type CallContext, type Passwords } from '#ports'

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
    hash: (password) => call(() => vault.hash(context, password)),
    async verify(hash, password) {
      // Spread, because what comes over a binding may be a live object of the other Worker.
      return { ...(await call(() => vault.verify(context, { hash, password }))) }
    },
  }
}

async function call<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    throw new OutsideError('vault', 'unreachable', { cause })
  }
}
