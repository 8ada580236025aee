/** The skills taxonomy: one name per skill, found under any of its spellings. */
import { folded } from '../characters.ts'
import { softSkills } from './soft-skills.ts'
import { technologies } from './technologies.ts'

export type SkillKind = 'technology' | 'soft'
export type Skill = {
  readonly name: string
  readonly kind: SkillKind
  /** What it belongs to: `languages`, `frontend`, `backend`, …; `soft` for the others. */
  readonly area: string
  /** Also a plain word, so that only a list of skills can mean it. */
  readonly isPlainWord: boolean
}

const byName = new Map<string, Skill>()
let longestName = 1

add(softSkills, 'soft', 'soft')
for (const [area, list] of Object.entries(technologies)) add(list, 'technology', area)

/** The skill a name stands for: `React.js` → React. */
export function skillNamed(name: string): Skill | undefined {
  const key = keyOf(name)
  return (
    byName.get(key) ??
    byName.get(key.replace(/\s+v?\d+(?:\.\d+)*(?:\+|\.x)?$/u, '')) ??
    byName.get(key.replace(/\.$/u, ''))
  )
}

export type SkillMention = { readonly skill: Skill; readonly start: number; readonly end: number }

const word = /[\p{L}\p{N}.][\p{L}\p{M}\p{N}+#.&/'-]*/gu

/** Technologies named in running text, longest name first; plain words are passed over. Offsets fit the text. */
export function technologiesIn(text: string): SkillMention[] {
  const words = [...text.matchAll(word)].map((match) => {
    const name = match[0].replace(/[.,'/-]+$/u, '')
    return { start: match.index, end: match.index + name.length }
  })
  const mentions: SkillMention[] = []
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(longestName, words.length - index); length > 0; length--) {
      const first = words[index]
      const last = words[index + length - 1]
      if (first === undefined || last === undefined) continue
      const name = text.slice(first.start, last.end)
      const skill = byName.get(keyOf(name))
      if (skill === undefined || skill.kind !== 'technology' || isPlain(skill, name)) continue
      mentions.push({ skill, start: first.start, end: last.end })
      index += length - 1
      break
    }
  }
  return mentions
}

/** The skills a phrase consists of, when it consists of nothing else: `SQL Python pandas`. */
export function skillsSpelling(text: string): SkillMention[] {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const mentions: SkillMention[] = []
  for (let index = 0; index < words.length;) {
    const longest = Math.min(longestName, words.length - index)
    const length = Array.from({ length: longest }, (_, less) => longest - less).find(
      (count) => skillNamed(text.slice(words[index]?.start, words[index + count - 1]?.end)) !== undefined,
    )
    const first = words[index]
    const last = words[index + (length ?? 1) - 1]
    if (length === undefined || first === undefined || last === undefined) return []
    const skill = skillNamed(text.slice(first.start, last.end))
    if (skill === undefined) return []
    mentions.push({ skill, start: first.start, end: last.end })
    index += length
  }
  return mentions
}

/** Ordinary words and two-letter abbreviations count in running text only as their makers write them. */
function isPlain(skill: Skill, name: string): boolean {
  if (skill.isPlainWord && keyOf(name) === keyOf(skill.name)) return true
  const isCommon = /^[a-z]+$/iu.test(name) && (name.length <= 3 || ordinary.has(name.toLowerCase()))
  return isCommon && name !== skill.name && name !== name.toUpperCase()
}

const ordinary = new Set(
  (
    'node next nest spring rails express apache make rest oracle elastic segment linear sketch slack word outlook notion ' +
    'excel chef salt puppet consul nomad vault packer flux room metal unity sanity liquid emotion gulp grunt bamboo ' +
    'eclipse shell echo fiber gin beam pulsar prefect hive spark presto triton ray locust espresso cucumber mocha chai ' +
    'karma jasmine enzyme phoenix play torch glue athena lambda helm make neon drizzle'
  ).split(' '),
)

function add(list: string, kind: SkillKind, area: string): void {
  for (const line of list.trim().split('\n')) {
    const isPlainWord = line.startsWith('!')
    const names = line.replace('!', '').split('|')
    const [name = ''] = names
    for (const alias of names) {
      const key = keyOf(alias)
      byName.set(key, { name, kind, area, isPlainWord })
      longestName = Math.max(longestName, key.split(' ').length)
    }
  }
}

function keyOf(name: string): string {
  return folded(name).replace(/\s+/g, ' ')
}
