export type StoredSeal = { readonly id: string; readonly sealed: string }

/** Every sealed key there is, whoever's: for bringing them under a new master key. */
export interface SealedRecords {
  /** In the order of their ids, from the first one after `id` on. */
  after(id: string | null, limit: number): Promise<readonly StoredSeal[]>
  /** Whether it still was `before`; a record that is not, or is gone, stays as it is. */
  replace(id: string, before: string, after: string): Promise<boolean>
}
