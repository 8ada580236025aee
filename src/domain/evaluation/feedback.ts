/** What to tell the candidate, as remarks: a verdict, what was good, what was missing, and one thing to do first. */
import type { Evaluation, Gate, KeyPointResult, Remark, RemarkCode } from './evaluation.ts'
import { isKeywordList } from './reading.ts'
import type { Reading } from './reading.ts'

export type Feedback = Pick<Evaluation, 'feedback' | 'improvement' | 'strengths' | 'weaknesses'>

type Judged = Pick<Evaluation, 'points' | 'criteria' | 'keyPoints' | 'misconceptions'>

/** More than a handful of remarks is read by nobody. */
const mostRemarks = 4

export function feedbackFor(judged: Judged, reading: Reading): Feedback {
  return {
    feedback: [verdictOf(judged), ...notes(reading)],
    improvement: improvements(judged, reading).slice(0, 3),
    strengths: strengths(judged, reading).slice(0, mostRemarks),
    weaknesses: weaknesses(judged, reading).slice(0, mostRemarks),
  }
}

/** A strong answer in no more words than this deserves to hear so. */
const conciseWords = 45

/** For an answer that was not assessed by criteria. */
export function feedbackForGate(gate: Exclude<Gate, 'assessable'>, keyPoints: readonly KeyPointResult[]): Feedback {
  const missing = byImportance(keyPoints.filter(({ status }) => status === 'missing'))
  return {
    feedback: [{ code: `verdict-${gate}`, params: {} }],
    improvement: [{ code: firstStep(gate), params: {} }],
    strengths: [],
    weaknesses: missing.slice(0, 2).map((point) => aboutPoint('missing-key-point', point)),
  }
}

function firstStep(gate: Exclude<Gate, 'assessable'>): RemarkCode {
  switch (gate) {
    case 'empty':
    case 'declined':
    case 'timed-out':
    case 'not-assessed':
      return 'improve-try-anyway'
    case 'not-an-answer':
      return 'improve-full-sentences'
    case 'question-echoed':
      return 'improve-own-words'
    case 'off-topic':
      return 'improve-answer-the-question'
    case 'wrong-language':
      return 'improve-answer-in-language'
  }
}

/** The verdict as a code, from the numbers alone. */
export function verdictOf({ points, keyPoints, misconceptions }: Omit<Judged, 'criteria'>): Remark {
  const earned = points ?? 0
  // Nobody is told that the essentials are there while one of them is not.
  const lacks =
    misconceptions.length > 0 || keyPoints.some(({ essential, status }) => essential && status !== 'covered')
  const code =
    earned >= 80 && !lacks
      ? 'verdict-strong'
      : earned >= 60
        ? 'verdict-good'
        : earned >= 35
          ? 'verdict-partial'
          : 'verdict-weak'
  const covered = keyPoints.filter(({ status }) => status === 'covered').length
  return { code, params: { covered, total: keyPoints.length } }
}

function notes({ ignored }: Reading): Remark[] {
  return ignored > 0 ? [{ code: 'instruction-ignored', params: { count: ignored } }] : []
}

function strengths({ points, criteria, keyPoints }: Judged, { texture }: Reading): Remark[] {
  const covered = byImportance(keyPoints.filter(({ status }) => status === 'covered'))
  const strong = criteria.filter(({ level }) => level !== null && level >= 4)
  return [
    ...covered.slice(0, 3).map((point) => aboutPoint('covered-key-point', point)),
    ...((points ?? 0) >= 85 && texture.words <= conciseWords ? [{ code: 'concise' as const, params: {} }] : []),
    ...strong.map(({ name, level }) => ({
      code: 'strong-criterion' as const,
      params: { criterion: name, level: level ?? 0 },
    })),
  ]
}

function weaknesses({ criteria, keyPoints, misconceptions }: Judged, reading: Reading): Remark[] {
  const ofStatus = (status: KeyPointResult['status']) =>
    byImportance(keyPoints.filter((point) => point.status === status))
  const weakest = criteria
    .filter(({ level }) => level !== null && level <= 2)
    .sort((a, b) => (a.level ?? 0) - (b.level ?? 0))
  return [
    ...misconceptions.map(({ correction, evidence }) => ({
      code: 'misconception' as const,
      params: { quote: evidence.quote, correction },
    })),
    ...ofStatus('wrong').map((point) => aboutPoint('wrong-key-point', point)),
    ...contradictions(reading),
    ...ofStatus('missing')
      .slice(0, 2)
      .map((point) => aboutPoint('missing-key-point', point)),
    ...ofStatus('vague')
      .slice(0, 1)
      .map((point) => aboutPoint('vague-key-point', point)),
    ...manners(reading),
    ...weakest
      .slice(0, 1)
      .map(({ name, level }) => ({ code: 'weak-criterion' as const, params: { criterion: name, level: level ?? 0 } })),
  ]
}

function contradictions({ coverages }: Reading): Remark[] {
  return coverages
    .filter(({ contradicted }) => contradicted)
    .slice(0, 1)
    .map(({ point }) => ({ code: 'contradiction', params: { point: point.text } }))
}

function manners(reading: Reading): Remark[] {
  const { texture, beside, scrambled } = reading
  const remarks: Remark[] = []
  if (isKeywordList(reading) || scrambled) remarks.push({ code: 'keyword-list', params: {} })
  if (beside > 0.5 && texture.words > 60)
    remarks.push({ code: 'padding', params: { percent: Math.round(beside * 100) } })
  if (texture.hedged > 0.5)
    remarks.push({ code: 'hedging', params: texture.hedge === '' ? {} : { quote: texture.hedge } })
  return remarks
}

/** The first is the one thing that would lift the answer most. */
function improvements({ criteria, keyPoints, misconceptions, points }: Judged, reading: Reading): Remark[] {
  const remarks: Remark[] = []
  const [misconception] = misconceptions
  if (misconception !== undefined)
    remarks.push({ code: 'improve-correct-misconception', params: { correction: misconception.correction } })
  const [wrong] = byImportance(keyPoints.filter(({ status }) => status === 'wrong'))
  if (wrong !== undefined) remarks.push(aboutPoint('improve-explain-key-point', wrong))
  const [missing, ...more] = byImportance(keyPoints.filter(({ status }) => status === 'missing'))
  if (missing !== undefined) remarks.push(aboutPoint('improve-say-key-point', missing))
  const [vague] = byImportance(keyPoints.filter(({ status }) => status === 'vague'))
  if (vague !== undefined) remarks.push(aboutPoint('improve-explain-key-point', vague))
  const codes = manners(reading).map(({ code }) => code)
  if (codes.includes('keyword-list')) remarks.unshift({ code: 'improve-full-sentences', params: {} })
  if (codes.includes('hedging')) remarks.push({ code: 'improve-be-direct', params: {} })
  if (codes.includes('padding')) remarks.push({ code: 'improve-tighten', params: {} })
  const low = (name: string) => criteria.some((criterion) => criterion.name === name && (criterion.level ?? 5) <= 2)
  if (low('result')) remarks.push({ code: 'improve-name-result', params: {} })
  if (low('ownership') || low('action')) remarks.push({ code: 'improve-name-own-part', params: {} })
  if (low('trade-offs')) remarks.push({ code: 'improve-trade-offs', params: {} })
  if (more.length > 1) remarks.push({ code: 'improve-more-key-points', params: { count: more.length } })
  if (low('depth') || (remarks.length === 0 && (points ?? 0) < 100)) remarks.push({ code: 'improve-depth', params: {} })
  return remarks
}

function byImportance(keyPoints: readonly KeyPointResult[]): KeyPointResult[] {
  return [...keyPoints].sort(
    (one, other) => Number(other.essential) - Number(one.essential) || other.weight - one.weight,
  )
}

function aboutPoint(code: RemarkCode, { id, text, evidence }: KeyPointResult): Remark {
  return { code, params: evidence === null ? { id, point: text } : { id, point: text, quote: evidence.quote } }
}
