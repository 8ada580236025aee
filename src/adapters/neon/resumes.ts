import { desc, eq, sql } from 'drizzle-orm'
import type { Resume, Resumes, ResumeSummary } from '#ports'
import { ownedBy, ownedRow } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { lockPerson } from './lock.ts'
import { resume } from './schema/index.ts'

export function neonResumes(http: Http): Resumes {
  const retire = (ownerId: string) =>
    http
      .update(resume)
      .set({ isCurrent: false })
      .where(sql`${ownedBy(resume, ownerId)} and ${resume.isCurrent}`)

  return {
    async add(ownerId, { id, fileName, source, status, profile, text, spans, fileKey }) {
      const row = { id, ownerId, fileName, source, status, profile, text, spans, fileKey, isCurrent: true }
      const [, , [added]] = await ask(
        http.batch([lockPerson(http, ownerId), retire(ownerId), http.insert(resume).values(row).returning()]),
      )
      if (!added) throw new Error('an insert answered no row')
      return resumeOf(added)
    },

    async list(ownerId) {
      const rows = await ask(
        http
          .select({
            id: resume.id,
            fileName: resume.fileName,
            source: resume.source,
            status: resume.status,
            isCurrent: resume.isCurrent,
            createdAt: resume.createdAt,
            role: sql<string | null>`${resume.profile} ->> 'role'`,
          })
          .from(resume)
          .where(ownedBy(resume, ownerId))
          .orderBy(desc(resume.createdAt), desc(resume.id)),
      )
      return rows.map((row): ResumeSummary => ({ ...row, createdAt: row.createdAt.getTime() }))
    },

    async find(ownerId, id) {
      const [row] = await ask(
        http
          .select()
          .from(resume)
          .where(ownedRow(resume, ownerId, id)),
      )
      return row && resumeOf(row)
    },

    async current(ownerId) {
      const [row] = await ask(
        http
          .select()
          .from(resume)
          .where(sql`${ownedBy(resume, ownerId)} and ${resume.isCurrent}`),
      )
      return row && resumeOf(row)
    },

    async saveProfile(ownerId, id, profile) {
      const mine = ownedRow(resume, ownerId, id)
      const saved = await ask(http.update(resume).set({ profile }).where(mine).returning({ id: resume.id }))
      return saved.length > 0
    },

    async makeCurrent(ownerId, id) {
      const mine = ownedRow(resume, ownerId, id)
      const [, , chosen] = await ask(
        http.batch([
          lockPerson(http, ownerId),
          http
            .update(resume)
            .set({ isCurrent: false })
            .where(
              sql`${ownedBy(resume, ownerId)} and ${resume.isCurrent} and exists (select from ${resume} where ${mine})`,
            ),
          http.update(resume).set({ isCurrent: true }).where(mine).returning({ id: resume.id }),
        ]),
      )
      return chosen.length > 0
    },

    async remove(ownerId, id) {
      const nothing = { fileName: '', text: '', spans: [], profile: emptyProfile, isCurrent: false }
      const newest = http
        .select({ id: resume.id })
        .from(resume)
        .where(ownedBy(resume, ownerId))
        .orderBy(desc(resume.createdAt), desc(resume.id))
        .limit(1)
      const noneCurrent = sql`not exists (select from ${resume} where ${ownedBy(resume, ownerId)} and ${resume.isCurrent})`
      const [, [removed]] = await ask(
        http.batch([
          lockPerson(http, ownerId),
          http
            .update(resume)
            .set({ ...nothing, deletedAt: sql`now()` })
            .where(ownedRow(resume, ownerId, id))
            .returning({ fileKey: resume.fileKey }),
          http
            .update(resume)
            .set({ isCurrent: true })
            .where(sql`${eq(resume.id, sql`(${newest})`)} and ${noneCurrent}`),
        ]),
      )
      return removed
    },
  }
}

const emptyProfile = {
  name: null,
  email: null,
  phone: null,
  links: [],
  role: null,
  summary: null,
  skills: [],
  technologies: [],
  experienceYears: null,
  skillLevel: null,
  work: [],
  education: [],
  projects: [],
} as const

function resumeOf(row: typeof resume.$inferSelect): Resume {
  const { id, fileName, source, status, isCurrent, profile, text, spans, createdAt } = row
  return { id, fileName, source, status, isCurrent, profile, text, spans, createdAt: createdAt.getTime() }
}
