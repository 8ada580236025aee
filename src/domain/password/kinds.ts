export type Kind = 'upper' | 'lower' | 'digit' | 'symbol'

/** The kinds of characters a password is made of, in any script; a letter without case is none of them. */
export function kindsOf(password: string): ReadonlySet<Kind> {
  return new Set(Array.from(password).flatMap((character) => kindOf(character) ?? []))
}

function kindOf(character: string): Kind | undefined {
  if (/\p{Lu}/u.test(character)) return 'upper'
  if (/\p{Ll}/u.test(character)) return 'lower'
  if (/\p{Nd}/u.test(character)) return 'digit'
  return /[\p{L}\p{M}]/u.test(character) ? undefined : 'symbol'
}
