import type { KeyProvider, ModelChoice, ModelPolicy } from '#domain/models'

/** What a key is sealed for. Whoever changes any of it cannot open it any more. */
export type KeyPlace = {
  readonly ownerId: string
  readonly provider: KeyProvider
  readonly keyId: string
  /** Host (with port, if any) that the key may be sent to. */
  readonly host: string
}

/** Seals keys; only the vault can open what it sealed, and never shows it. */
export interface Seals {
  /** Name of the master key that is sealed under today. */
  masterKey(): Promise<string>
  seal(place: KeyPlace, key: string): Promise<string>
  /** The same under today's master key; `null` when it is under it already. @throws {OutsideError} `refused` when it cannot be opened */
  reseal(sealed: string): Promise<string | null>
}

/** A candidate's own key: all but the key itself. */
export type ProviderKey = {
  readonly id: string
  readonly provider: KeyProvider
  readonly lastFour: string
  /** `null`: the vendor's own address. */
  readonly baseUrl: string | null
  /** The only host (with port, if any) that it is ever sent to. */
  readonly host: string
  readonly models: ModelChoice
  readonly isOn: boolean
  readonly createdAt: Date
}

/** Who a key is shown as being of. */
export type KeyHolder = Pick<ProviderKey, 'provider' | 'baseUrl' | 'host'>

export type SealedProviderKey = ProviderKey & { readonly sealed: string }

export type PolicySettings = Omit<ModelPolicy, 'access' | 'asks'>

/** Keys in the order in which they are tried. */
export interface ProviderKeys {
  /** Last in the order; `undefined` when there are `most` already. */
  add(ownerId: string, key: Omit<SealedProviderKey, 'createdAt'>, most: number): Promise<ProviderKey | undefined>
  list(ownerId: string): Promise<{ readonly keys: readonly SealedProviderKey[]; readonly policy: PolicySettings }>
  find(ownerId: string, id: string): Promise<SealedProviderKey | undefined>
  /** Whether there was such a key. */
  change(ownerId: string, id: string, change: Partial<Pick<ProviderKey, 'models' | 'isOn'>>): Promise<boolean>
  /** Puts the keys into this order; those not named come after. */
  reorder(ownerId: string, ids: readonly string[]): Promise<void>
  /** The whole row: nothing that comes late could revive a key. */
  remove(ownerId: string, id: string): Promise<boolean>
  savePolicy(ownerId: string, policy: PolicySettings): Promise<void>
}
