/** Writing a report: what its numbers and quotes mean, in sentences, and what to practise. */
import { verifyEvidence } from '#domain/evaluation'
import type { Report, ReportSummary } from '#domain/report'
import type { ModelStamp } from '#domain/models'
import type { Prompt } from '#ports'
import { asSeen, fenced, fencePolicy, markLine } from './fence.ts'
import { summaryReply, type SummaryReply } from './replies.ts'
import { message, promptFrom, type Template } from './template.ts'
import { excerpt } from './transcript.ts'

export const summaryTemplate: Template<SummaryReply> = {
  name: 'summary',
  version: 'summary-1',
  reply: summaryReply,
  maxTokens: 1_600,
  instructions: `You write the closing words of a mock interview, to "you", like a senior engineer who wants this person to do better next time. The levels and points are given: explain them, never change or question them, and name no number that is not there.

- strengths, focus: two or three each. turn: the number of the turn it is about. quote: words the candidate said there, copied exactly, or null. text: one concrete sentence.
- studyPlan: three to five steps, the most worthwhile first; topic, why in one sentence, doThis: one exercise of at most an hour.
- summary: three to five sentences. No greeting, no flattery, no promise about hiring.

${fencePolicy}`,
}

export function summaryPrompt({ plan, points, turns }: Report, nonce: string): Prompt {
  return promptFrom(
    summaryTemplate,
    message(
      markLine(nonce),
      `${plan.type} interview, level ${plan.level}, ${points === null ? 'not assessed' : `${String(points)} of 100 points`}.`,
      ...turns.map((turn) =>
        [
          `Turn ${String(turn.number)} (topic ${turn.topic}, ${turn.difficulty}): ${turn.points === null ? 'not assessed' : `${String(turn.points)} of 100`}`,
          ...turn.exchanges.flatMap(({ text, answer, evaluation }) => [
            `Asked: ${excerpt(asSeen(text), longestQuestion)}`,
            fenced(nonce, 'answer', excerpt(asSeen(answer), longestAnswer)),
            `Missing: ${missing(evaluation?.keyPoints ?? [])}`,
          ]),
        ].join('\n'),
      ),
    ),
  )
}

/** In characters. */
const longestQuestion = 240
const longestAnswer = 600

function missing(keyPoints: readonly { readonly status: string; readonly text: string }[]): string {
  const open = keyPoints.filter(({ status }) => status !== 'covered').map(({ text }) => text)
  return open.length === 0 ? 'nothing' : open.join(' ')
}

/** Says what is wrong with the reply; `undefined` when it can be used. */
export function complaintAboutSummary({ summary, studyPlan }: SummaryReply): string | undefined {
  if (summary.trim() === '') return 'The summary may not be empty.'
  return studyPlan.length === 0 ? 'The study plan needs at least one step.' : undefined
}

const mostFindings = 3
const mostSteps = 5

/** Quotes that nobody said are dropped, and findings about turns that were not held. */
export function summaryFrom(reply: SummaryReply, report: Report, stamp: ModelStamp): ReportSummary {
  const checked = (findings: SummaryReply['strengths']) =>
    findings.slice(0, mostFindings).flatMap(({ turn, quote, text }) => {
      const held = report.turns.find(({ number }) => number === turn)
      if (!held || text.trim() === '') return []
      const said = held.exchanges.flatMap(({ answer }) => (quote === null ? [] : verifyEvidence(answer, [quote])))
      return [{ turn, quote: said[0]?.quote ?? null, text: text.trim() }]
    })
  return {
    summary: reply.summary.trim(),
    strengths: checked(reply.strengths),
    focus: checked(reply.focus),
    studyPlan: reply.studyPlan.slice(0, mostSteps),
    stamp,
  }
}
