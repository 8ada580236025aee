/** Holds one interview as its room does, with the built-in interviewer and evaluator, in time that is counted and not waited for. */
import { challenges, questionBank } from '#content'
import {
  chooseQuestion,
  decide,
  exchangesOf,
  judgeAnswer,
  newInterview,
  openExchange,
  questionOf,
  type AbilityPrior,
  type Brief,
  type Input,
  type Interview,
  type Plan,
} from '#domain/interview'
import { builtInOnly } from '#domain/models'
import { topicsOf, typesOf } from '#domain/questions'
import { reportOf, type Report } from '#domain/report'
import { answerOf, type Candidate } from './candidates.ts'
import { Chance } from './chance.ts'

export type Held = {
  readonly brief: Brief
  readonly interview: Interview
  readonly report: Report
  readonly candidate: Candidate
}

export type Past = {
  readonly askedBefore: readonly string[]
  readonly priors: readonly AbilityPrior[]
  readonly held: number
}

export const noPast: Past = { askedBefore: [], priors: [], held: 0 }

const bankSize = 80
/** A person reads, thinks and types. */
const thinkingMs = 20_000
const wordMs = 500

export function hold(candidate: Candidate, plan: Plan, seed: number, past: Past = noPast): Held {
  const chance = new Chance(seed)
  const brief = briefFor(plan, seed, past, chance)
  let interview = newInterview(0)
  let at = 0

  const take = (input: Input) => {
    const decision = decide({ brief, interview, draft: null }, input)
    interview = decision.interview
    for (const { job } of decision.effects) {
      if (job.kind === 'ask' || job.kind === 'prepare') {
        take({ type: 'question-ready', jobId: job.id, question: chooseQuestion(brief, interview), at })
      } else {
        const exchange = exchangesOf(interview).find(({ answer }) => answer?.answerId === job.answerId)
        if (!exchange) throw new Error(`no answer ${job.answerId}`)
        take({ type: 'evaluation-ready', jobId: job.id, evaluation: judgeAnswer(brief, interview, exchange), at })
      }
    }
  }

  take({ type: 'arrive', via: 'socket', at })
  take({ type: 'begin', at })
  for (let open = openExchange(interview); open; open = openExchange(interview)) {
    const question = questionOf(brief, open)
    if (!question) throw new Error(`no question ${open.questionId}`)
    const text = answerOf(candidate, question, open.keyPointId, chance)
    at += thinkingMs + wordMs * text.split(' ').length
    take({ type: 'active', at })
    take({ type: 'answer', questionId: open.questionId, answerId: `a${at}`, text, at })
    take({ type: 'continue', at })
  }
  return { brief, interview, candidate, report: reportOf(brief, interview, at) }
}

/** What the database would give: by turns from each topic and difficulty, those asked before at the end. */
function briefFor(plan: Plan, seed: number, { askedBefore, priors, held }: Past, chance: Chance): Brief {
  const types = typesOf(plan.type)
  const topics = topicsOf(plan.type, plan.topics, plan.role)
  const known = new Set(askedBefore)
  const seen = new Map<string, number>()
  const wanted = chance
    .shuffled(questionBank.filter(({ type, topic }) => types.includes(type) && topics.includes(topic)))
    .toSorted((one, other) => Number(known.has(one.id)) - Number(known.has(other.id)))
    .map((question) => {
      const group = `${question.topic} ${question.difficulty}`
      const turn = seen.get(group) ?? 0
      seen.set(group, turn + 1)
      return { question, turn }
    })
  const bank = wanted
    .toSorted(
      (one, other) =>
        Number(known.has(one.question.id)) - Number(known.has(other.question.id)) || one.turn - other.turn,
    )
    .slice(0, bankSize)
    .map(({ question }) => question)
  return {
    version: 1,
    interviewId: `bench-${seed}`,
    ownerId: 'bench',
    plan,
    profile: null,
    bank,
    personal: [],
    challenges,
    warmUp: null,
    askedBefore,
    askedTexts: [],
    models: builtInOnly,
    priors,
    held,
    locale: 'en',
    seed,
    createdAt: 0,
  }
}
