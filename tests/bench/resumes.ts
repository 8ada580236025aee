/**
 * Reads resume files with the built-in reader and writes one JSON line per file, `{ id, ms, pred }`, for an outside scorer.
 * `npm run bench:resumes -- FILES…`; BENCH_TODAY=YYYY-MM fixes what "present" means.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readProfile, type ProfileReading, type Today } from '#domain/resume'
import { readDocument } from '../../workers/documents/src/reading.ts'

const today = todayFrom(process.env['BENCH_TODAY'])
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: npm run bench:resumes -- FILES…')
  process.exit(2)
}

const [warmUp] = files
if (warmUp !== undefined) await read(warmUp)
for (const file of files) console.log(JSON.stringify(await read(file)))

async function read(file: string): Promise<object> {
  const bytes = new Uint8Array(readFileSync(file))
  const id = basename(file).replace(/\.[^.]+$/u, '')
  const startedAt = performance.now()
  const document = await readDocument(bytes, file)
  if (document.outcome === 'unreadable') return { id, ms: since(startedAt), pred: null, err: document.reason }
  const reading = readProfile(document.layout, today)
  return { id, ms: since(startedAt), pred: predicted(reading) }
}

/** Skills and links as the page has them: names are normalised for people, but a scorer compares what stands there. */
function predicted({ profile, headline, skills, links }: ProfileReading): object {
  return {
    name: profile.name,
    email: profile.email,
    phone: profile.phone,
    links: links.filter((link) => link.isWritten).map((link) => link.text),
    skills: (skills.some((skill) => skill.listed) ? skills.filter((skill) => skill.listed) : skills).map(
      (skill) => skill.written,
    ),
    work: profile.work.map(({ company, title, start, end }) => ({ company, title, start, end })),
    education: profile.education.map(({ institution, degree }) => ({ institution, degree })),
    projects: profile.projects.map((project) => project.name),
    role: headline,
    years: profile.experienceYears,
  }
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt)
}

function todayFrom(text: string | undefined): Today {
  const [year, month] = (text ?? new Date().toISOString()).split('-').map(Number)
  return { year: year ?? 1970, month: month ?? 1 }
}
