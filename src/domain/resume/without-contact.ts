/**
 * A resume without who it is: models read what somebody did, never how to reach them. What is cut leaves a mark, so
 * that sentences keep their shape.
 */
import { emailPattern, linkPattern, phonesIn } from './contact.ts'
import type { Profile } from './profile.ts'
import { skillNamed } from './taxonomy/index.ts'

export type KnownContact = Pick<Profile, 'name' | 'email' | 'phone' | 'links'>

const kinds =
  'Street St Avenue Ave Road Rd Lane Ln Drive Dr Boulevard Blvd Court Ct Square Sq Terrace Way Close Crescent Nagar Marg'
    .split(' ')
    .flatMap((kind) => [kind, kind.toUpperCase()])
    .join('|')
/** Capital letters tell "12 Court Road" from "12 court cases". */
const streets: readonly RegExp[] = [
  new RegExp(
    String.raw`\b\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}.'’-]* ){1,3}(?:${kinds})\b\.?(?:,? ?(?:Apt|Apartment|Suite|Unit|Flat|#)\.? ?\w{1,6})?`,
    'gu',
  ),
  /\b\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|allee|platz|damm|ufer)\s\d{1,4}[a-z]?\b/giu,
  /\b\d{1,4}(?:,| bis,?)? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Aa]llée) \p{L}[\p{L}' ’-]{2,40}/gu,
  /\b(?:[Cc]alle|[Aa]venida|Av\.|[Rr]ua|[Vv]ia|[Vv]iale|[Uu]lica|[Uu]l\.) \p{Lu}[\p{L}.' ’-]{2,40},? (?:n[º°.] ?)?\d{1,5}\b/gu,
]
/** A code only counts beside a place: numbers alone are years, sums and versions. */
const postalCode =
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b\d{4,6}(?= \p{Lu}\p{L}{2,}(?:\s*(?:$|,|\n)))|(?<=\p{Lu}\p{L}{2,}[ ,-]{1,3})\d{6}\b/gmu
const labelled = /^(?:\s*(?:address|anschrift|adresse|dirección|direccion|endereço|indirizzo|पता)\s*:).*$/gimu

export function withoutContact(text: string, { name, email, phone, links }: KnownContact): string {
  const known = [...links, ...(email === null ? [] : [email]), ...(phone === null ? [] : [phone])]
  const bare = known
    .filter((each) => each.length > 4)
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, each) => rest.replaceAll(each, each === email ? '[email]' : each === phone ? '[phone]' : '[link]'),
      text,
    )
    .replace(labelled, '[address]')
    .replace(emailPattern, '[email]')
    .replace(/(?:mailto|tel):\S+/giu, '[link]')
  const unlinked = bare.replace(linkPattern, (link) => (isTechnology(link) ? link : '[link]'))
  const unphoned = phonesIn(unlinked).reduce((rest, number) => rest.replaceAll(number, '[phone]'), unlinked)
  const unplaced = [...streets, postalCode].reduce((rest, place) => rest.replace(place, '[address]'), unphoned)
  return name === null ? unplaced : withoutName(unplaced, name)
}

/** Node.js and Vue.js look like hosts. */
function isTechnology(link: string): boolean {
  return skillNamed(link.replace(/[.,;:]+$/u, '')) !== undefined
}

/** The name whole, turned round, and its parts where they stand alone; a part that is a technology stays. */
function withoutName(text: string, name: string): string {
  const parts = name.split(/[\s,]+/u).filter((part) => part.replace(/\P{L}/gu, '').length >= 2)
  if (parts.length === 0) return text
  const words = parts.map(escaped)
  const alone = parts.filter((part) => part.length >= 3 && skillNamed(part) === undefined).map(escaped)
  const patterns = [words.join('\\s+'), words.toReversed().join(',?\\s+'), ...alone]
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text.replace(any, '[name]')
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/-]/gu, '\\$&')
}
