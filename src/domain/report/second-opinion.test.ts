import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf, type CriterionLevel, type Evaluation } from '#domain/evaluation'
import { judge, type Brief } from '#domain/interview'
import { heldReport } from '#tests/fixtures/held-report.ts'
import { bank, brief, challenge, fullAnswer, halfAnswer } from '#tests/fixtures/interview.ts'
import { assignmentsOf, compare, gapOf, type OpinionExchange, type Report, type SecondOpinion } from './index.ts'

const searching: Brief = { ...brief, challenges: [challenge] }
const known = (id: string) =>
  id.endsWith(`/challenge:${challenge.question.id}`)
    ? challenge.question
    : bank.find((question) => question.id === id.split('/')[0])

const answer = fc.constantFrom(fullAnswer, halfAnswer, 'I would call a colleague about it, to be honest.', null)
const anyReport = fc.array(answer, { maxLength: 9 }).map((answers) => heldReport(answers, searching))
const anyLevel = fc.constantFrom<CriterionLevel>(0, 1, 2, 3, 4, 5)

/** Somebody else's view of the same answers: every level drawn anew. */
const reportWithOpinion = anyReport.chain((report) => {
  const evaluations = exchangesOf(report).flatMap(({ evaluation }) => evaluation ?? [])
  const levels = evaluations.reduce((sum, { criteria }) => sum + criteria.length, 0)
  return fc.array(anyLevel, { minLength: levels, maxLength: levels }).map((drawn) => {
    const left = [...drawn]
    return { report, opinion: opinionOf(report, (evaluation) => releveled(evaluation, left)) }
  })
})

test('what was asked can be asked of the same evaluator again, which then says the same', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const again = assignmentsOf(report, known)
      const first = exchangesOf(report).flatMap(({ evaluation }) => evaluation ?? [])
      expect(again.map(({ assignment }) => judge(assignment))).toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('key points that nobody knows any more are told by their own words', () => {
  const report = heldReport([fullAnswer], searching)
  const [first] = assignmentsOf(report, () => undefined)

  expect(first?.assignment.question).toMatchObject({ type: 'technical', text: exchangesOf(report)[0]?.text })
  expect(first?.assignment.question.keyPoints[1]).toEqual({
    id: 'bravo',
    text: 'It writes a log before the data.',
    phrases: ['It writes a log before the data.'],
    weight: 2,
    essential: true,
  })
})

test('a follow-up is asked for its own key point, and a challenge for none', () => {
  const aims = (answers: readonly string[]) =>
    assignmentsOf(heldReport(answers, searching), known).map(({ assignment }) => assignment.followUpOf)

  expect(aims([halfAnswer, halfAnswer])).toEqual([null, 'bravo'])
  expect(aims([fullAnswer, fullAnswer])).toEqual([null, null])
})

test('the same evaluations do not disagree, and count as the report counted them', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const same = opinionOf(report, (evaluation) => evaluation)
      const { points, questions, agreement, answers } = compare(report, same)

      expect(points).toEqual({ first: report.points, second: report.points })
      expect(questions).toBe(report.turns.length)
      expect(answers.every(({ difference }) => difference === 0)).toBe(true)
      if (answers.length > 0) expect(agreement).toMatchObject({ meanDifference: 0, withinOne: 1 })
    }),
    { numRuns: 30 },
  )
})

test('it is the same disagreement seen from the other side', () => {
  fc.assert(
    fc.property(reportWithOpinion, ({ report, opinion }) => {
      const there = compare(report, opinion)
      const back = compare(
        evaluatedBy(report, opinion),
        opinionOf(report, (evaluation) => evaluation),
      )

      expect(back.agreement).toEqual(there.agreement)
      expect(back.points).toEqual({ first: there.points.second, second: there.points.first })
      // Not `-difference`: nothing and minus nothing are two numbers.
      expect(back.answers.map(({ answerId, difference }) => [answerId, 0 - (difference ?? 0)])).toEqual(
        there.answers.map(({ answerId, difference }) => [answerId, difference]),
      )
    }),
    { numRuns: 30 },
  )
})

test('the largest disagreement comes first, and no measure leaves its bounds', () => {
  fc.assert(
    fc.property(reportWithOpinion, ({ report, opinion }) => {
      const { answers, agreement, points } = compare(report, opinion)
      const sizes = answers.map(({ difference }) => Math.abs(difference ?? 0))

      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      expect(agreement.meanDifference ?? 0).toBeLessThanOrEqual(Math.max(0, ...sizes))
      expect(agreement.withinOne ?? 1).toBeLessThanOrEqual(1)
      expect(points.second ?? 0).toBeLessThanOrEqual(100)
      expect(answers.flatMap(({ criteria }) => criteria).every((criterion) => gapOf(criterion) <= 5)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a question that could not be evaluated again counts on neither side, and its fault is kept', () => {
  const report = heldReport([fullAnswer, null, fullAnswer])
  const { exchanges, ...opinion } = opinionOf(report, (evaluation) => evaluation)
  const [first, second, ...rest] = exchanges
  const fault = { answerId: second?.answerId ?? '', evaluation: null, fault: 'timeout' } as const
  const partly: SecondOpinion = { ...opinion, exchanges: [...(first ? [first] : []), fault, ...rest] }

  const { points, questions, answers } = compare(report, partly)

  expect(questions).toBe(2)
  expect(points.first).toBeGreaterThan(report.points ?? 100)
  expect(points.first).toBe(points.second)
  expect(answers.at(-1)).toMatchObject({ fault: 'timeout', difference: null, points: { first: 0, second: null } })
})

test('what models cost is summed up', () => {
  const report = heldReport([fullAnswer, fullAnswer])
  const priced = (evaluation: Evaluation) => ({
    ...evaluation,
    stamp: { ...evaluation.stamp, provider: 'openai', costMicroUsd: 1_200 },
  })

  expect(compare(report, opinionOf(report, priced))).toMatchObject({
    costMicroUsd: 2_400,
    stamps: [{ provider: 'openai' }],
  })
})

function opinionOf(report: Report, view: (evaluation: Evaluation) => Evaluation): SecondOpinion {
  const exchanges = exchangesOf(report).flatMap(({ answerId, evaluation }): OpinionExchange[] =>
    evaluation ? [{ answerId, evaluation: view(evaluation), fault: null }] : [],
  )
  return { version: 1, provider: 'built-in', exchanges }
}

/** The report as it would be had the second opinion come first. */
function evaluatedBy(report: Report, { exchanges }: SecondOpinion): Report {
  const evaluationOf = (answerId: string) => exchanges.find((each) => each.answerId === answerId)?.evaluation ?? null
  const turns = report.turns.map((turn) => ({
    ...turn,
    exchanges: turn.exchanges.map((exchange) => ({ ...exchange, evaluation: evaluationOf(exchange.answerId) })),
  }))
  return { ...report, turns }
}

function releveled(evaluation: Evaluation, left: CriterionLevel[]): Evaluation {
  const criteria = evaluation.criteria.map((criterion) => ({ ...criterion, level: left.pop() ?? 0 }))
  return { ...evaluation, criteria, ...scoreOf(criteria) }
}

function exchangesOf({ turns }: Report) {
  return turns.flatMap(({ exchanges }) => exchanges)
}
