import { readProfile, readProfileFromText, type ProfileReading } from '#domain/resume'
import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import {
  badResumes,
  candidate,
  resumeDoc,
  resumeDocx,
  resumePdf,
  type ResumeFile,
} from '../../../tests/fixtures/resumes.ts'

const context = { requestId: 'r1', actor: 'u1' }
const today = { year: 2026, month: 11 }
/** The first PDF loads the reader itself, which takes seconds on a busy machine. */
const timeout = 60_000

async function read(file: ResumeFile): Promise<ProfileReading> {
  const document = await exports.Documents.read(context, file.bytes, file.name)
  if (document.outcome === 'unreadable') throw new Error(document.reason)
  return readProfile(document.layout, today)
}

test.for([
  { kind: 'PDF', file: resumePdf() },
  { kind: 'DOCX', file: resumeDocx() },
  { kind: 'DOC', file: resumeDoc() },
])('a $kind becomes the profile of the person who wrote it', { timeout }, async ({ file }) => {
  const { profile } = await read(file)

  expect(profile).toMatchObject({
    name: candidate.name,
    email: candidate.email,
    phone: candidate.phone,
    links: candidate.links,
    role: candidate.role,
    experienceYears: 10.5,
    skillLevel: 'senior',
    work: candidate.work,
    education: [candidate.education],
    skills: candidate.skills,
  })
  expect(profile.technologies).toEqual(expect.arrayContaining([...candidate.technologies]))
  expect(profile.projects.map((project) => project.name)).toEqual(candidate.projects)
})

test('every field of the profile is found in the text where it says it was read', { timeout }, async () => {
  const { profile, fields, text } = await read(resumePdf())
  const at = (field: string): string | undefined => {
    const span = fields.find((reading) => reading.field === field)
    return span && text.slice(span.start, span.end)
  }

  expect(at('name')).toBe(profile.name)
  expect(at('email')).toBe(profile.email)
  expect(at('work.1.company')).toBe(profile.work[1]?.company)
  expect(at('education.0.degree')).toBe(profile.education[0]?.degree)
  expect(fields.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
})

test('the text of a resume, pasted, gives the same profile', async () => {
  const { text, profile } = await read(resumeDocx())
  const pasted = readProfileFromText(text, today).profile

  expect(pasted.name).toBe(profile.name)
  expect(pasted.work.map((work) => work.title)).toEqual(profile.work.map((work) => work.title))
})

test.for(badResumes())('$name is refused: $reason', { timeout }, async ({ bytes, name, reason }) => {
  expect(await exports.Documents.read(context, bytes, name)).toEqual({ outcome: 'unreadable', reason })
})
