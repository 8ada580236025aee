import { OutsideError, type StoredSeal } from '#ports'
import type { Ports } from './ports.ts'

export type Resealing = {
  /** The master key that the vault seals under today. */
  readonly masterKey: string
  /** How many records were brought under it, were under it already, and cannot be opened at all. */
  readonly resealed: number
  readonly current: number
  readonly unreadable: number
  /** Where to go on; `null` when there are no more. */
  readonly next: string | null
}

type Outcome = 'resealed' | 'current' | 'unreadable'
type Needed = Pick<Ports, 'seals' | 'sealedRecords'>

/** As many as fit into one call: each costs a call to the vault and one to the database. */
const batchSize = 50

/** Brings the next sealed keys under today's master key. Safe to repeat, and beside whatever else changes keys. */
export async function resealKeys(ports: Needed, after: string | null): Promise<Resealing> {
  const masterKey = await ports.seals.masterKey()
  const records = await ports.sealedRecords.after(after, batchSize)
  const outcomes = await Promise.all(records.map((record) => reseal(ports, record)))
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  return {
    masterKey,
    resealed: count('resealed'),
    current: count('current'),
    unreadable: count('unreadable'),
    next: records.length < batchSize ? null : (records.at(-1)?.id ?? null),
  }
}

async function reseal({ seals, sealedRecords }: Needed, { id, sealed }: StoredSeal): Promise<Outcome> {
  try {
    const resealed = await seals.reseal(sealed)
    // Whoever changed it meanwhile had it sealed under today's key.
    return resealed !== null && (await sealedRecords.replace(id, sealed, resealed)) ? 'resealed' : 'current'
  } catch (error) {
    if (error instanceof OutsideError && error.service === 'vault' && error.kind === 'refused') return 'unreadable'
    throw error
  }
}
