import { OutsideError, type CallContext, type Seals } from '#ports'
import type { SealsCalls } from '#protocol'
import { reached } from './reached.ts'

export function vaultSeals(vault: SealsCalls, context: CallContext): Seals {
  return {
    masterKey: () => reached(() => vault.masterKey(context)),
    seal: (place, key) => reached(() => vault.seal({ ...context, actor: place.ownerId }, place, key)),
    async reseal(sealed) {
      // Spread, because what comes over a binding may be a live object of the other Worker.
      const resealed = { ...(await reached(() => vault.reseal(context, sealed))) }
      switch (resealed.outcome) {
        case 'resealed':
          return resealed.sealed
        case 'current':
          return null
        case 'unreadable':
          throw new OutsideError('vault', 'refused')
      }
    },
  }
}
