import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { AbilityPrior } from '#domain/interview'
import { Refusal, type Interviews } from '#ports'
import { ownedBy, ownedRow } from './access.ts'
import { bankQuery } from './bank-query.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { interview, interviewFact, resume } from './schema/index.ts'

/** A question asked in one of the last interviews counts as asked recently. */
const recentInterviews = 10

/** Everything a new interview is built from, in one round trip. */
export function preparation(http: Http): Interviews['prepare'] {
  return async (ownerId, { resumeId, types, topics, locale, bankSize }) => {
    const [resumes, bank, asked, texts, [held], priors] = await ask(
      http.batch([
        http.select({ profile: resume.profile }).from(resume).where(wantedResume(ownerId, resumeId)),
        bankQuery(http, { types, topics, locale, limit: bankSize, avoid: askedRecently(http, ownerId) }),
        askedRecently(http, ownerId),
        textsAskedRecently(http, ownerId),
        http
          .select({ count: sql<number>`count(*)::int` })
          .from(interview)
          .where(and(ownedBy(interview, ownerId), isNotNull(interview.startedAt))),
        newestAbilities(http, ownerId),
      ]),
    )
    const [found] = resumes
    if (typeof resumeId === 'string' && !found) throw new Refusal('NOT_FOUND')
    return {
      profile: found?.profile ?? null,
      bank: bank.map(({ question }) => question),
      askedBefore: [...new Set(asked.map(({ id }) => id))],
      askedTexts: texts.map(({ text }) => text),
      priors: priors.map(({ ability }) => ability),
      interviewsHeld: held?.count ?? 0,
    }
  }
}

function askedRecently(http: Http, ownerId: string) {
  const last = http
    .select({ asked: interview.asked })
    .from(interview)
    .where(ownedBy(interview, ownerId))
    .orderBy(desc(interview.id))
    .limit(recentInterviews)
    .as('last')
  return http.select({ id: sql<string>`unnest(${last.asked})` }).from(last)
}

/** As much as an interviewer that writes its own questions can keep in mind. */
const mostTexts = 60

function textsAskedRecently(http: Http, ownerId: string) {
  const fact = interviewFact.fact
  return http
    .select({ text: sql<string>`${fact} -> 'question' ->> 'text'` })
    .from(interviewFact)
    .innerJoin(interview, eq(interview.id, interviewFact.interviewId))
    .where(
      and(
        ownedBy(interview, ownerId),
        sql`${fact} ->> 'type' = 'asked'`,
        sql`${fact} -> 'question' ->> 'kind' = 'main'`,
      ),
    )
    .orderBy(desc(interviewFact.interviewId), desc(interviewFact.seq))
    .limit(mostTexts)
}

function wantedResume(ownerId: string, resumeId: string | null | undefined) {
  if (resumeId === null) return sql`false`
  if (resumeId === undefined) return and(ownedBy(resume, ownerId), sql`${resume.isCurrent}`)
  return ownedRow(resume, ownerId, resumeId)
}

/** Per topic, what the newest interview about it concluded. */
function newestAbilities(http: Http, ownerId: string) {
  const each = sql`jsonb_array_elements(${interview.abilities}) as ability`
  const topic = sql`ability ->> 'topic'`
  return http
    .selectDistinctOn([topic], { ability: sql<AbilityPrior>`ability` })
    .from(sql`${interview}, ${each}`)
    .where(ownedBy(interview, ownerId))
    .orderBy(topic, desc(interview.id))
}
