import type { Evaluation } from '#domain/evaluation'
import type { ChosenQuestion } from '#domain/interview'
import type { InsteadOf } from '#domain/models'
import {
  ModelFailure,
  type Evaluator,
  type Interviewer,
  type ReportWriter,
  type ResumeReader,
  type RoleCall,
} from '#ports'
import { firstOf, type Attempt, type Deadlines, type Link, type Surroundings } from './chain.ts'

/** From the question wanted to its first words, and to its last. */
const questionDeadlines: Deadlines = { firstWords: 5_000, whole: 14_000 }
const evaluationDeadlines: Deadlines = { firstWords: null, whole: 8_000 }

export type ChainOptions = Surroundings & {
  /** Plays when nobody else can; `null`: then the chain fails. */
  readonly last: { readonly interviewer: Interviewer; readonly evaluator: Evaluator } | null
}

/** Asks with the first that can; the stamp says who, and instead of whom. */
export function chainedInterviewer(links: readonly Link<Interviewer>[], options: ChainOptions): Interviewer {
  return {
    async nextQuestion(brief, interview, call) {
      const outcome = await firstOf(
        links,
        (interviewer, attempt) => interviewer.nextQuestion(brief, interview, heard(call, attempt)),
        questionDeadlines,
        call.signal,
        options,
      )
      if (outcome.ok) return outcome.value && withAsker(outcome.value, outcome.insteadOf)
      if (!options.last) throw away(outcome.failure, links)
      call.onText?.('')
      const question = await options.last.interviewer.nextQuestion(brief, interview, call)
      return question && withAsker(question, outcome.first)
    },
  }
}

/** Evaluates with the first that can; the stamp says who, and instead of whom. */
export function chainedEvaluator(links: readonly Link<Evaluator>[], options: ChainOptions): Evaluator {
  return {
    async evaluate(assignment, call) {
      const outcome = await firstOf(
        links,
        (evaluator, { signal }) => evaluator.evaluate(assignment, { signal }),
        evaluationDeadlines,
        call.signal,
        options,
      )
      if (outcome.ok) return withStamp(outcome.value, outcome.insteadOf)
      if (!options.last) throw away(outcome.failure, links)
      return withStamp(await options.last.evaluator.evaluate(assignment, call), outcome.first)
    },
  }
}

/** Nobody waits on a stage for these, and there is no built-in part that could take over. */
const leisurely: Deadlines = { firstWords: null, whole: 30_000 }

export function chainedResumeReader(links: readonly Link<ResumeReader>[], surroundings: Surroundings): ResumeReader {
  return {
    async readAgain(text, known, today, { signal }) {
      const play = (reader: ResumeReader, attempt: Attempt) => reader.readAgain(text, known, today, attempt)
      const outcome = await firstOf(links, play, leisurely, signal, surroundings)
      if (!outcome.ok) throw away(outcome.failure, links)
      const { profile, stamp } = outcome.value
      return { profile, stamp: { ...stamp, insteadOf: outcome.insteadOf } }
    },
  }
}

export function chainedReportWriter(links: readonly Link<ReportWriter>[], surroundings: Surroundings): ReportWriter {
  return {
    async summarise(report, { signal }) {
      const play = (writer: ReportWriter, attempt: Attempt) => writer.summarise(report, attempt)
      const outcome = await firstOf(links, play, leisurely, signal, surroundings)
      if (!outcome.ok) throw away(outcome.failure, links)
      return { ...outcome.value, stamp: { ...outcome.value.stamp, insteadOf: outcome.insteadOf } }
    },
  }
}

function heard({ onText }: RoleCall, attempt: Attempt): RoleCall {
  return {
    signal: attempt.signal,
    onText: (text) => {
      if (text !== '') attempt.heard()
      onText?.(text)
    },
  }
}

/** The bank's own questions carry a stamp only where it has something to tell. */
function withAsker(question: ChosenQuestion, insteadOf: InsteadOf | null): ChosenQuestion {
  if (insteadOf === null) return question
  const builtIn = {
    provider: 'built-in',
    model: 'bank',
    promptVersion: null,
    tokens: null,
    costMicroUsd: null,
    latencyMs: null,
  }
  return { ...question, askedBy: { ...(question.askedBy ?? builtIn), insteadOf } }
}

function withStamp(evaluation: Evaluation, insteadOf: InsteadOf | null): Evaluation {
  return insteadOf === null ? evaluation : { ...evaluation, stamp: { ...evaluation.stamp, insteadOf } }
}

function away(failure: ModelFailure | null, links: readonly Link<unknown>[]): ModelFailure {
  return failure ?? new ModelFailure(links[0]?.provider ?? 'workers-ai', 'timeout')
}
