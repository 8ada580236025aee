/** Codes of the domain as words, in the shapes that API clients get. */
import type { Evaluation, Remark } from '#domain/evaluation'
import type { ExchangeView, QuestionView, View } from '#domain/interview'
import type { Report, ReportSummary } from '#domain/report'
import { phraseLead, phraseRemark, phraseWhy } from '#phrasing'
import type { SpokenEvaluation, SpokenExchange, SpokenQuestion, SpokenReport, SpokenView } from '#protocol'

export function spokenEvaluation(evaluation: Evaluation): SpokenEvaluation {
  const { score, points, criteria, keyPoints, confidence, stamp } = evaluation
  const covered = keyPoints.filter(({ status }) => status === 'covered')
  return {
    score,
    points,
    feedback: paragraph(evaluation.feedback),
    improvement: paragraph(evaluation.improvement),
    strengths: evaluation.strengths.map(phraseRemark),
    weaknesses: evaluation.weaknesses.map(phraseRemark),
    keyPointsCovered: covered.map(({ text }) => text),
    keyPointsMissing: keyPoints.filter((point) => !covered.includes(point)).map(({ text }) => text),
    criteria,
    confidence,
    stamp,
  }
}

function paragraph(remarks: readonly Remark[]): string {
  return remarks.map(phraseRemark).join(' ')
}

export function spokenQuestion({ why, lead, ...question }: QuestionView): SpokenQuestion {
  return { ...question, lead: lead && phraseLead(lead), why: phraseWhy(why) }
}

export function spokenExchange({ why, evaluation, ...exchange }: ExchangeView): SpokenExchange {
  return { ...exchange, why: phraseWhy(why), evaluation: evaluation && spokenEvaluation(evaluation) }
}

export function spokenView({ question, feedback, history, ...view }: View): SpokenView {
  return {
    ...view,
    question: question && spokenQuestion(question),
    feedback: feedback && spokenExchange(feedback),
    history: history.map(spokenExchange),
  }
}

export function spokenReport({ turns, ...report }: Report, summary: ReportSummary | null): SpokenReport {
  return {
    ...report,
    summary,
    turns: turns.map((turn) => ({ ...turn, exchanges: turn.exchanges.map(spokenExchange) })),
  }
}
