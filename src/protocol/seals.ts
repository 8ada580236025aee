/** The vault's `Seals` calls, as site and vault agree on them. Every call starts with its context; changes are additive. */
import { z } from 'zod'
import { keyProvider } from './models.ts'
import type { RoomContext } from './room.ts'

export const keyPlace = z.object({
  ownerId: z.string().min(1).max(100),
  provider: keyProvider,
  keyId: z.string().min(1).max(100),
  host: z.string().min(1).max(300),
})

/** A vendor's API key: what can stand in a header, and no more. */
export const apiKey = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[!-~]+$/u)

/** As the vault wrote it; only the vault looks inside. */
export const sealedKey = z.string().min(1).max(5000)

export type Resealed =
  | { readonly outcome: 'resealed'; readonly sealed: string }
  /** It is under today's master key already. */
  | { readonly outcome: 'current' }
  | { readonly outcome: 'unreadable' }

export interface SealsCalls {
  masterKey(context: RoomContext): Promise<string>
  seal(context: RoomContext, place: z.infer<typeof keyPlace>, key: string): Promise<string>
  reseal(context: RoomContext, sealed: string): Promise<Resealed>
}
