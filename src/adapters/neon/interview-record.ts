import { sql } from 'drizzle-orm'
import type { InterviewRecord } from '#ports'
import { isUuid } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { storableJson } from './storable.ts'

/** The rooms' way to the record. It names columns one by one, because the role `rooms` may touch no others. */
export function neonInterviewRecord(http: Http): InterviewRecord {
  return {
    async deliver({ interviewId, facts, projection, report }) {
      if (!isUuid(interviewId)) return 'gone'
      const { seq, status, asked, answered, points, verdict, abilities, startedAt, endedAt } = projection
      const written = { version: report?.version ?? 0, data: storableJson(report) }
      const alive = sql`select id from interview where id = ${interviewId} and deleted_at is null`
      const [locked] = await ask(
        http.batch([
          // Held until the end of the batch, so that a deletion comes before all of it or after all of it.
          http.execute(sql`${alive} for update`),

          // Usage is counted with the facts that are new, so that a delivery made twice counts once.
          http.execute(sql`
            with given as (
              select * from jsonb_to_recordset(${storableJson(facts)}::jsonb) as f (seq int, version int, fact jsonb)
            ),
            logged as (
              insert into interview_fact (interview_id, seq, version, fact)
              select a.id, g.seq, g.version, g.fact from given g, (${alive}) a
              on conflict (interview_id, seq) do nothing
              returning seq
            )
            update question_bank set times_asked = times_asked + 1
            where id in (
              select fact -> 'question' ->> 'bankId' from given join logged using (seq)
              where fact ->> 'type' = 'asked' and fact -> 'question' ->> 'kind' = 'main'
            )`),

          http.execute(sql`
            insert into report (interview_id, version, data)
            select a.id, ${written.version}, ${written.data}::jsonb from (${alive}) a
            where ${report !== null}
              and exists (select from interview where id = a.id and seq <= ${seq})
            on conflict (interview_id) do update set version = ${written.version}, data = ${written.data}::jsonb`),

          http.execute(sql`
            update interview set
              seq = ${seq}, status = ${status}, asked = array(select jsonb_array_elements_text(${storableJson(asked)}::jsonb)),
              answered = ${answered}, points = ${points}, verdict = ${verdict},
              abilities = ${storableJson(abilities)}::jsonb,
              started_at = ${momentOf(startedAt)}, ended_at = ${momentOf(endedAt)}, updated_at = now()
            where id = ${interviewId} and deleted_at is null and seq < ${seq}`),
        ]),
      )
      return locked.rows.length > 0 ? 'delivered' : 'gone'
    },
  }
}

function momentOf(epochMs: number | null) {
  return sql`${epochMs === null ? null : new Date(epochMs).toISOString()}::timestamptz`
}
