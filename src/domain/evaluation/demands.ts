/**
 * A reference answer read as demands: statements an answer must make, and lists of which it
 * must name only some ("one of the following", "name two …").
 */
import { stemOf } from './stems.ts'
import { wordsOf } from './tokens.ts'

/** Of these statements, that many are asked for. */
export type Demand = { readonly need: number; readonly statements: readonly string[] }

const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
  }),
)

const itemMark = /^\s*(?:[●•○◦▪–*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u
const subItemMark = /^\s*[○◦▪]\s+|^\s{2,}[-*•]\s+/u

export function demandsOf(reference: string, question: string): Demand[] {
  const asked = countsIn(question)
  return blocksOf(reference).map(({ lead, statements, isList }) => {
    if (!isList) return { need: statements.length, statements }
    const need = countInLead(lead) ?? countFor(lead, asked) ?? statements.length
    return { need: Math.min(need, statements.length), statements }
  })
}

type Block = { lead: string; statements: string[]; isList: boolean }

function blocksOf(reference: string): Block[] {
  const lines = unwrapped(reference)
  const implicit = isPlainList(lines)
  const blocks: Block[] = []
  let lead = ''
  for (const line of lines) {
    const last = blocks[blocks.length - 1]
    const text = line.replace(itemMark, '').trim()
    if (last?.isList === true && subItemMark.test(line)) extendLast(last, text)
    else if (implicit || itemMark.test(line)) {
      if (last?.isList === true && lead === '') last.statements.push(text)
      else blocks.push({ lead, statements: [text], isList: true })
      lead = ''
    } else if (last?.isList === true && lead === '' && isFormula(text)) extendLast(last, text)
    else {
      lead = text
      const statements = statementsIn(text)
      if (last !== undefined && !last.isList) last.statements.push(...statements)
      else blocks.push({ lead: '', statements, isList: false })
    }
  }
  return blocks.map(withoutRepeats).filter((block) => block.statements.length > 0)
}

function withoutRepeats(block: Block): Block {
  return { ...block, statements: [...new Set(block.statements)] }
}

function extendLast(block: Block, text: string): void {
  const at = block.statements.length - 1
  block.statements[at] = `${block.statements[at] ?? ''} ${text}`
}

/** A calculation that runs over several lines belongs to the item it began in. */
function isFormula(text: string): boolean {
  return /[=<>^*]/u.test(text) && (text.match(/\p{L}{3,}/gu)?.length ?? 0) < 4
}

/** Lines as they were meant: a sentence broken over two is one, remarks to the grader are none. */
function unwrapped(reference: string): string[] {
  const lines: string[] = []
  for (const line of reference.split('\n')) {
    if (line.trim() === '') continue
    const last = lines[lines.length - 1]
    const goesOn = /^\s*[\p{Ll}=+)]/u.test(line) && !itemMark.test(line)
    if (last !== undefined && goesOn && !/[.!?:;]\s*$/u.test(last)) lines[lines.length - 1] = `${last} ${line.trim()}`
    else lines.push(line)
  }
  return lines.filter((line) => !/^\W*(?:note|remark|grading|hint)\b/iu.test(line))
}

/** What a teacher adds for whoever marks: nothing a candidate should say. */
const forMarkers =
  /\b(?:answers?|responses?|students?|solutions?) (?:may|can|could|should|must|need)\b|\b(?:is|are) (?:also )?(?:acceptable|accepted|sufficient|considered|granted)\b|\b(?:full|partial) (?:marks?|credits?|points?)\b|\bfollowing\b[^:]*:$|\bone of the following\b/iu

/** Several short lines, none of them introducing another: a list without marks. */
function isPlainList(lines: readonly string[]): boolean {
  return lines.length >= 4 && lines.every((line) => wordsOf(line).length <= 14 && !line.trim().endsWith(':'))
}

/** Sentences; what only introduces a list ("one of the following:") says nothing of its own. */
function statementsIn(text: string): string[] {
  return text
    .split(/(?<=[.!?;])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 1 && !forMarkers.test(sentence))
}

function countInLead(lead: string): number | undefined {
  const found = /\b(?:any )?(one|two|three|four|five|\d) (?:or more )?of (?:the|these)\b/iu.exec(lead)
  return found?.[1] === undefined ? undefined : (numbers.get(found[1].toLowerCase()) ?? Number(found[1]))
}

type Count = { readonly count: number; readonly of: readonly string[] }

/** "two benefits", "at least 4 objectives": how many of what a question asks for. */
function countsIn(question: string): Count[] {
  const words = wordsOf(question)
  return words.flatMap((word, at) => {
    const count = numbers.get(word.text) ?? (/^[2-9]$/u.test(word.text) ? Number(word.text) : undefined)
    const following = words.slice(at + 1, at + 4).map((next) => next.stem)
    const isUnit = following[0] === stemOf('sentence') || following[0] === stemOf('line')
    return count === undefined || count < 2 || isUnit ? [] : [{ count, of: following }]
  })
}

function countFor(lead: string, asked: readonly Count[]): number | undefined {
  const stems = new Set(wordsOf(lead).map((word) => word.stem))
  const named = asked.find(({ of }) => of.some((stem) => stems.has(stem)))
  const counts = new Set(asked.map(({ count }) => count))
  return named?.count ?? (counts.size === 1 ? asked[0]?.count : undefined)
}
