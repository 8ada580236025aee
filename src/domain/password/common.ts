import { commonWords } from './common-words.ts'

const known = new Set(commonWords)

/** Whether it is one of those that guessers try first, however it was dressed up. */
export function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const undressed = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const forms = [plain, plain.replace(/[^\p{L}\p{N}]/gu, ''), undressed, withoutYear(plain)]
  return forms.flatMap(readings).some((form) => isKnown(form)) || isMonotonous(plain)
}

/** What the digits and symbols in it may stand for; `1` and `!` are read both ways. */
function readings(form: string): readonly string[] {
  const letters = unleet(form)
  return [form, letters.replace(/[1!|]/g, 'i'), letters.replace(/[1!|]/g, 'l')]
}

function unleet(form: string): string {
  return form
    .replace(/[@4]/g, 'a')
    .replace(/[€3]/g, 'e')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/[+7]/g, 't')
    .replace(/8/g, 'b')
    .replace(/9/g, 'g')
}

function isKnown(form: string): boolean {
  if (known.has(form)) return true
  const unit = /^(.+?)\1+$/u.exec(form)?.[1]
  return unit !== undefined && (unit.length < 4 || known.has(unit))
}

/** `Summer2026!` is `summer`. */
function withoutYear(plain: string): string {
  return plain.replace(/(19|20)\d\d/g, '').replace(/[^\p{L}]/gu, '')
}

/** Of very few characters, or one long run such as `12345678` or `hgfedcba`. */
function isMonotonous(plain: string): boolean {
  return plain.length >= 4 && (new Set(plain).size < 4 || isRun(plain))
}

/** Whether every character follows from the one before by the same small step: `aaa`, `abc`, `321`, `890`. */
export function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => stepBetween(codes[at] ?? 0, code))
  const [first = 0] = steps
  return Math.abs(first) <= 1 && steps.every((step) => step === first)
}

/** In a row of digits 0 follows 9. */
function stepBetween(from: number, to: number): number {
  const [zero, nine] = [48, 57]
  if (from === nine && to === zero) return 1
  if (from === zero && to === nine) return -1
  return to - from
}
