import type { Brief, Mode, Plan, Style, View } from '#domain/interview'
import { topicsOf, typesOf, type InterviewType, type Level, type Question, type Topic } from '#domain/questions'
import { Refusal, type Actor, type Preparation } from '#ports'
import { interviewStarts } from './limit-rules.ts'
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

/** What the edge lends: words for a title, and the unscored opening of a first interview. */
export type StartOptions = {
  readonly titleFor: (plan: Omit<Plan, 'title'>) => string
  /** For somebody's first interview: it then waits in its lobby instead of beginning at once. */
  readonly warmUp: Question | null
}

/** Enough to choose from, small enough to carry. */
const bankSize = 80

/** Opens a room that needs nobody from then on. @throws {Refusal} `RATE_LIMITED`, `NOT_FOUND` (resume), `NO_QUESTIONS` */
export async function startInterview(
  ports: Ports,
  actor: Actor,
  wish: InterviewWish,
  { titleFor, warmUp }: StartOptions,
): Promise<View> {
  await ports.limits.take(interviewStarts, actor.userId)
  const preparation = await prepare(ports, actor, wish)
  const plan = planOf(wish, preparation, titleFor)
  const id = ports.ids.next()
  await ports.interviews.insert(actor.userId, { id, plan, resumeId: wish.resumeId ?? null })
  const entry = { by: 'owner', userId: actor.userId } as const
  const isFirst = warmUp !== null && preparation.interviewsHeld === 0
  try {
    await ports.rooms.open(briefOf(ports, actor, id, plan, preparation, isFirst ? warmUp : null))
    return isFirst ? await ports.rooms.view(id, entry) : await ports.rooms.act(id, entry, { type: 'begin' })
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
  { profile, bank, askedBefore, priors }: Preparation,
  warmUp: Question | null,
): Brief {
  return {
    version: 1,
    interviewId,
    ownerId: actor.userId,
    plan,
    profile,
    bank,
    warmUp,
    askedBefore,
    priors,
    locale: actor.language,
    seed: seedOf(interviewId),
    createdAt: ports.clock.now(),
  }
}

/** The random end of a UUIDv7: nobody can tell it beforehand, and it never changes. */
function seedOf(id: string): number {
  return parseInt(id.slice(-8), 16) >>> 0
}
