import { and, desc, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Interviews } from '#ports'
import { ownedBy } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { interviewColumns, interviewRow } from './interview-rows.ts'
import { interview, resume } from './schema/index.ts'

const recentRows = 5
const trendPoints = 20
/** More than a year of days: no streak that anybody keeps is cut. */
const mostDays = 400

/** What a dashboard shows, in one round trip. */
export function overview(http: Http): Interviews['overview'] {
  return async (ownerId, timeZone) => {
    const mine = ownedBy(interview, ownerId)
    const completed = sql`${interview.status} = 'completed'`
    const day = sql<string>`to_char(${interview.endedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`
    const newest = desc(interview.id)
    const scored = http
      .select({ at: interview.endedAt, points: interview.points })
      .from(interview)
      .where(and(mine, completed, isNotNull(interview.points)))
      .orderBy(desc(interview.endedAt))
      .limit(trendPoints)

    const [recent, open, resumes, [sums], days, trend] = await ask(
      http.batch([
        http.select(interviewColumns).from(interview).where(mine).orderBy(newest).limit(recentRows),
        http
          .select(interviewColumns)
          .from(interview)
          .where(and(mine, inArray(interview.status, ['scheduled', 'in-progress', 'paused', 'abandoned'])))
          .orderBy(newest)
          .limit(1),
        http.select({ id: resume.id }).from(resume).where(ownedBy(resume, ownerId)).limit(1),
        http
          .select({
            held: sql<number>`count(*) filter (where ${completed})::int`,
            begun: sql<number>`count(*) filter (where ${interview.startedAt} is not null)::int`,
            average: sql<number | null>`avg(${interview.points}) filter (where ${completed})`,
            answered: sql<number>`coalesce(sum(${interview.answered}), 0)::int`,
          })
          .from(interview)
          .where(mine),
        http
          .select({ day: sql<string>`d.day` })
          .from(sql`(select distinct ${day} as day from ${interview} where ${mine} and ${completed}) as d`)
          .orderBy(desc(sql`d.day`))
          .limit(mostDays),
        scored,
      ]),
    )
    return {
      recent: recent.map(interviewRow),
      open: open[0] ? interviewRow(open[0]) : null,
      hasResume: resumes.length > 0,
      held: sums?.held ?? 0,
      begun: sums?.begun ?? 0,
      averagePoints: sums?.average ?? null,
      questionsAnswered: sums?.answered ?? 0,
      activeDays: days.map((row) => row.day),
      trend: trend
        .flatMap(({ at, points }) => (at === null || points === null ? [] : { at: at.getTime(), points }))
        .reverse(),
    }
  }
}
