/** What another reading of a resume would change in its profile. Who somebody is, and how to reach them, is not in question. */
import type { Profile, ProfileDate } from './profile.ts'

export const rereadFields = [
  'role',
  'skillLevel',
  'experienceYears',
  'summary',
  'technologies',
  'skills',
  'work',
  'education',
  'projects',
] as const
export type RereadField = (typeof rereadFields)[number]

/** One value or entry in its own words, the most telling first. */
export type Item = readonly string[]

export type FieldChange = {
  readonly field: RereadField
  readonly added: readonly Item[]
  readonly removed: readonly Item[]
  /** Entries about the same that say something else. */
  readonly changed: readonly { readonly before: Item; readonly after: Item }[]
}

/** What a reading found nothing of stays as it is: a reader that overlooks something removes nothing. */
export function changesIn(before: Profile, reading: Profile): readonly FieldChange[] {
  return rereadFields.flatMap((field) => {
    const [old, read] = [itemsOf(field, before), itemsOf(field, reading)]
    if (read.length === 0) return []
    const change = {
      field,
      added: read.filter(({ key }) => !has(old, key)).map(({ item }) => item),
      removed: old.filter(({ key }) => !has(read, key)).map(({ item }) => item),
      changed: old.flatMap(({ key, item }) => {
        const again = read.find((other) => other.key === key)
        return again && !isSame(item, again.item) ? [{ before: item, after: again.item }] : []
      }),
    }
    return change.added.length + change.removed.length + change.changed.length > 0 ? [change] : []
  })
}

/** What may be taken of a reading. */
type Reading = { readonly [Field in RereadField]?: Profile[Field] | undefined }

/** The profile with these fields as they were read. */
export function withReading(before: Profile, reading: Reading, fields: readonly RereadField[]): Profile {
  const taken = Object.fromEntries(
    fields.filter((field) => reading[field] !== undefined).map((field) => [field, reading[field]]),
  )
  return { ...before, ...taken }
}

type KeyedItem = { readonly key: string; readonly item: Item }

function itemsOf(field: RereadField, profile: Profile): readonly KeyedItem[] {
  switch (field) {
    case 'role':
    case 'skillLevel':
    case 'experienceYears':
    case 'summary': {
      const value = profile[field]
      return value === null ? [] : [{ key: field, item: [String(value)] }]
    }
    case 'technologies':
    case 'skills':
      return profile[field].map((name) => keyed([name], name))
    case 'work':
      return profile.work.map(({ title, company, start, end, highlights }) =>
        keyed([joined(title, company, period(start, end)), ...highlights], title, company),
      )
    case 'education':
      return profile.education.map(({ degree, institution, end }) =>
        keyed([joined(degree, institution, end ?? '')], degree, institution),
      )
    case 'projects':
      return profile.projects.map(({ name, description, technologies }) =>
        keyed([name, description, technologies.join(', ')], name),
      )
  }
}

function keyed(words: Item, ...identity: readonly string[]): KeyedItem {
  return {
    key: identity.map((each) => each.trim().toLowerCase()).join('\n'),
    item: words.filter((each) => each !== ''),
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

/** An open end stays open: it is until now. */
function period(start: ProfileDate | null, end: ProfileDate | null): string {
  return start === null && end === null ? '' : `${start ?? ''}–${end ?? ''}`
}

function has(items: readonly KeyedItem[], key: string): boolean {
  return items.some((other) => other.key === key)
}

function isSame(one: Item, other: Item): boolean {
  return one.length === other.length && one.every((words, at) => words === other[at])
}
