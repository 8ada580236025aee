import { and, desc, eq, inArray, lt, notInArray, sql, type SQL } from 'drizzle-orm'
import { Refusal, type Interviews } from '#ports'
import { isUuid, ownedBy, ownedRow } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { interviewColumns, interviewRow } from './interview-rows.ts'
import { overview } from './overview.ts'
import { preparation } from './preparation.ts'
import { interview, interviewFact, report, resume, secondOpinion } from './schema/index.ts'

export function neonInterviews(http: Http): Interviews {
  return {
    prepare: preparation(http),
    overview: overview(http),

    async insert(ownerId, { id, plan, resumeId }) {
      const theirs =
        resumeId === null ? null : sql`(select id from ${resume} where ${ownedRow(resume, ownerId, resumeId)})`
      await ask(http.insert(interview).values({ id, ownerId, plan, resumeId: theirs }))
    },

    async find(ownerId, id) {
      const [row] = await ask(
        http
          .select(interviewColumns)
          .from(interview)
          .where(ownedRow(interview, ownerId, id)),
      )
      return row && interviewRow(row)
    },

    async list(ownerId, { cursor, limit }) {
      const rows = await ask(
        http
          .select(interviewColumns)
          .from(interview)
          .where(and(ownedBy(interview, ownerId), olderThan(cursor)))
          .orderBy(desc(interview.id))
          .limit(limit + 1),
      )
      const items = rows.slice(0, limit).map(interviewRow)
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    },

    async report(ownerId, id) {
      const [row] = await ask(
        http
          .select({ data: report.data })
          .from(report)
          .innerJoin(interview, eq(interview.id, report.interviewId))
          .where(and(ownedRow(interview, ownerId, id), inArray(interview.status, ['completed', 'abandoned']))),
      )
      return row?.data
    },

    async summary(ownerId, id) {
      const [row] = await ask(
        http
          .select({ summary: report.summary })
          .from(report)
          .innerJoin(interview, eq(interview.id, report.interviewId))
          .where(ownedRow(interview, ownerId, id)),
      )
      return row?.summary ?? undefined
    },

    async saveSummary(ownerId, id, summary) {
      const theirs = http
        .select({ id: interview.id })
        .from(interview)
        .where(ownedRow(interview, ownerId, id))
      const saved = await ask(
        http
          .update(report)
          .set({ summary })
          .where(inArray(report.interviewId, theirs))
          .returning({ id: report.interviewId }),
      )
      return saved.length > 0
    },

    async startingPoint(ownerId, interviewId) {
      const wanted = interviewId === null ? ownedBy(interview, ownerId) : ownedRow(interview, ownerId, interviewId)
      const [[current], [row]] = await ask(
        http.batch([
          http
            .select({ profile: resume.profile })
            .from(resume)
            .where(and(ownedBy(resume, ownerId), resume.isCurrent)),
          http.select({ plan: interview.plan }).from(interview).where(wanted).orderBy(desc(interview.id)).limit(1),
        ]),
      )
      return { profile: current?.profile, plan: row?.plan }
    },

    async remove(ownerId, id) {
      const theirs = http
        .select({ id: interview.id })
        .from(interview)
        .where(ownedRow(interview, ownerId, id))
      const [, , , , removed] = await ask(
        http.batch([
          // A delivery holds the same lock: it comes before all of this, or finds the interview gone.
          http
            .select({ id: interview.id })
            .from(interview)
            .where(ownedRow(interview, ownerId, id))
            .for('update'),
          http.delete(interviewFact).where(inArray(interviewFact.interviewId, theirs)),
          http.delete(report).where(inArray(report.interviewId, theirs)),
          http.delete(secondOpinion).where(inArray(secondOpinion.interviewId, theirs)),
          http
            .update(interview)
            .set({ ...nothing, deletedAt: sql`now()` })
            .where(ownedRow(interview, ownerId, id))
            .returning({ id: interview.id }),
        ]),
      )
      return removed.length > 0
    },

    async ids(ownerId) {
      const rows = await ask(http.select({ id: interview.id }).from(interview).where(ownedBy(interview, ownerId)))
      return rows.map((row) => row.id)
    },

    async openIds(ownerId) {
      const isOpen = notInArray(interview.status, ['completed', 'cancelled'])
      const mine = and(ownedBy(interview, ownerId), isOpen)
      const rows = await ask(http.select({ id: interview.id }).from(interview).where(mine))
      return rows.map((row) => row.id)
    },
  }
}

/** What is left of a deleted interview: a tombstone that keeps its room from coming back. */
const nothing = {
  plan: sql`'{}'::jsonb`,
  resumeId: null,
  asked: sql`'{}'::text[]`,
  abilities: sql`'[]'::jsonb`,
  answered: 0,
  points: null,
  verdict: 'not-assessed',
} as const

/** Ids are UUIDv7: the smaller is the older. */
function olderThan(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined
  if (!isUuid(cursor)) throw new Refusal('INVALID_INPUT', { field: 'cursor' })
  return lt(interview.id, cursor)
}
