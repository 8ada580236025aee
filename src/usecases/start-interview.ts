import type { Brief, Mode, Plan, ProfileFacts, Style, View } from '#domain/interview'
import { personalQuestions } from '#domain/personal'
import { topicsOf, typesOf, type InterviewType, type Level, type Question, type Topic } from '#domain/questions'
import type { Profile } from '#domain/resume'
import { Refusal, type Actor, type Preparation } from '#ports'
import type { ModelPolicy } from '#domain/models'
import { interviewStarts } from './limit-rules.ts'
import { policyForInterview, withoutAsking } from './model-policy.ts'
import type { Ports } from './ports.ts'

export type InterviewWish = {
  readonly type: InterviewType
  /** `null`: the role of the resume, or a software engineer's. */
  readonly role: string | null
  readonly level: Level
  readonly topics: readonly Topic[]
  readonly questionCount: number
  readonly secondsPerAnswer: number | null
  readonly mode: Mode
  readonly style: Style
  readonly title: string | null
  /** `undefined`: the current resume. */
  readonly resumeId: string | null | undefined
}

/** What the edge decides: words for a title, and whether somebody's first interview is opened at leisure. */
export type StartOptions = {
  readonly titleFor: (plan: Omit<Plan, 'title'>) => string
  /** A first interview then waits in its lobby, and begins with a question that is not scored. */
  readonly welcomes: boolean
}

/** Enough to choose from, small enough to carry. */
const bankSize = 80
const personalMost = 12

/** Opens a room that needs nobody from then on. @throws {Refusal} `RATE_LIMITED`, `NOT_FOUND` (resume), `NO_QUESTIONS` */
export async function startInterview(
  ports: Ports,
  actor: Actor,
  wish: InterviewWish,
  { titleFor, welcomes }: StartOptions,
): Promise<View> {
  await ports.limits.take(interviewStarts, actor.userId)
  const [preparation, models] = await Promise.all([prepare(ports, actor, wish), policyForInterview(ports, actor)])
  const plan = planOf(wish, preparation, titleFor)
  const { personalTemplates, warmUp } = ports.repertoire
  const isFirst = welcomes && preparation.interviewsHeld === 0
  return open(ports, actor, plan, wish.resumeId ?? null, {
    ...preparation,
    templates: personalTemplates,
    warmUp: isFirst ? warmUp : null,
    models,
  })
}

/** An interview about one question of the bank. @throws {Refusal} `RATE_LIMITED`, `NOT_FOUND` */
export async function practiseQuestion(
  ports: Ports,
  actor: Actor,
  questionId: string,
  { titleFor }: Pick<StartOptions, 'titleFor'>,
): Promise<View> {
  await ports.limits.take(interviewStarts, actor.userId)
  const question = await ports.questionBank.find(questionId)
  if (!question?.active) throw new Refusal('NOT_FOUND')
  const { type, topic } = question
  const wanted = { resumeId: undefined, types: [type], topics: [topic], locale: actor.language, bankSize: 0 }
  const preparation = { ...(await ports.interviews.prepare(actor.userId, wanted)), bank: [question] }
  const wish: InterviewWish = {
    type,
    role: null,
    level: preparation.profile?.skillLevel ?? 'mid',
    topics: [topic],
    questionCount: 1,
    secondsPerAnswer: null,
    mode: 'practice',
    style: 'conversational',
    title: null,
    resumeId: undefined,
  }
  const models = await policyForInterview(ports, actor)
  const plan = planOf(wish, preparation, titleFor)
  return open(ports, actor, plan, null, { ...preparation, templates: [], warmUp: null, models: withoutAsking(models) })
}

type Script = Preparation & {
  readonly templates: Ports['repertoire']['personalTemplates']
  readonly warmUp: Question | null
  readonly models: ModelPolicy
}

/** The row first, then the room; whoever is not welcomed first is asked at once. */
async function open(ports: Ports, actor: Actor, plan: Plan, resumeId: string | null, script: Script): Promise<View> {
  const id = ports.ids.next()
  await ports.interviews.insert(actor.userId, { id, plan, resumeId })
  const entry = { by: 'owner', userId: actor.userId } as const
  try {
    await ports.rooms.open(briefOf(ports, actor, id, plan, script))
    return script.warmUp ? await ports.rooms.view(id, entry) : await ports.rooms.act(id, entry, { type: 'begin' })
  } catch (error) {
    // A row without a room would stay "scheduled" for ever.
    await ports.interviews.remove(actor.userId, id)
    throw error
  }
}

async function prepare(ports: Ports, actor: Actor, wish: InterviewWish): Promise<Preparation> {
  const wanted = {
    resumeId: wish.resumeId,
    types: typesOf(wish.type),
    topics: topicsOf(wish.type, wish.topics, wish.role ?? ''),
    locale: actor.language,
    bankSize,
  }
  const preparation = await ports.interviews.prepare(actor.userId, wanted)
  if (preparation.bank.length >= wish.questionCount) return preparation
  // Too narrow a choice of topics for so many questions: the rest comes from all topics.
  const wider = await ports.interviews.prepare(actor.userId, { ...wanted, topics: [] })
  const known = new Set(preparation.bank.map(({ id }) => id))
  const bank = [...preparation.bank, ...wider.bank.filter(({ id }) => !known.has(id))]
  if (bank.length === 0) throw new Refusal('NO_QUESTIONS')
  return { ...preparation, bank }
}

function planOf(wish: InterviewWish, { profile, bank }: Preparation, titleFor: StartOptions['titleFor']): Plan {
  const plan = {
    type: wish.type,
    // An emptied field counts as no role.
    role: wish.role?.trim() || profile?.role?.trim() || 'software-engineer',
    level: wish.level,
    topics: wish.topics,
    questionCount: Math.min(wish.questionCount, bank.length),
    secondsPerAnswer: wish.secondsPerAnswer === null ? null : Math.round(wish.secondsPerAnswer),
    mode: wish.mode,
    style: wish.style,
  }
  return { ...plan, title: wish.title?.trim() || titleFor(plan) }
}

function briefOf(
  ports: Ports,
  actor: Actor,
  interviewId: string,
  plan: Plan,
  { profile, bank, askedBefore, askedTexts, priors, interviewsHeld, templates, warmUp, models }: Script,
): Brief {
  const seed = seedOf(interviewId)
  const types = typesOf(plan.type)
  return {
    version: 1,
    interviewId,
    ownerId: actor.userId,
    plan,
    profile: profile && factsOf(profile),
    bank,
    personal: profile ? personalQuestions(profile, templates, { types, most: personalMost, seed }) : [],
    challenges: ports.repertoire.challenges.filter(({ after }) => after.some((type) => types.includes(type))),
    warmUp,
    askedBefore,
    askedTexts,
    models,
    priors,
    held: interviewsHeld,
    locale: actor.language,
    seed,
    createdAt: ports.clock.now(),
  }
}

function factsOf({ role, skills, technologies, experienceYears }: Profile): ProfileFacts {
  return { role, skills, technologies, experienceYears }
}

/** The random end of a UUIDv7: nobody can tell it beforehand, and it never changes. */
export function seedOf(id: string): number {
  return parseInt(id.slice(-8), 16) >>> 0
}
