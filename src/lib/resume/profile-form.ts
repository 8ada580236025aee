import { levels } from '#domain/questions'
import type { Education, Profile, Project, Work } from '#domain/resume'

/** The names of the form's fields are the paths of the profile: `work.0.title`. Lists are written one per line. */
export function profileFrom(form: FormData): Profile {
  return {
    name: orNull(form, 'name', 200),
    email: orNull(form, 'email', 254),
    phone: orNull(form, 'phone', 50),
    links: linesOf(form, 'links'),
    role: orNull(form, 'role', 120),
    summary: orNull(form, 'summary', 4000),
    skills: linesOf(form, 'skills'),
    technologies: linesOf(form, 'technologies'),
    experienceYears: yearsOf(textOf(form, 'experienceYears', 10)),
    skillLevel: levels.find((level) => level === textOf(form, 'skillLevel', 20)) ?? null,
    work: entriesOf(form, 'work', workAt),
    education: entriesOf(form, 'education', educationAt),
    projects: entriesOf(form, 'projects', projectAt),
  }
}

/** Names of fields whose text is no date; a person may leave a date empty, but not misspell it unseen. */
export function wrongDates(form: FormData): readonly string[] {
  const dated = [...form.keys()].filter((name) => /^(work|education)\.\d+\.(start|end)$/.test(name))
  return dated.filter((name) => {
    const text = textOf(form, name, 20)
    return text !== '' && !date.test(text)
  })
}

const date = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/
const mostEntries = 60
const mostLines = 120

function workAt(form: FormData, path: string): Work | undefined {
  const company = textOf(form, `${path}.company`, 200)
  const title = textOf(form, `${path}.title`, 200)
  const highlights = linesOf(form, `${path}.highlights`)
  if (company === '' && title === '' && highlights.length === 0) return undefined
  return { company, title, start: dateOf(form, `${path}.start`), end: dateOf(form, `${path}.end`), highlights }
}

function educationAt(form: FormData, path: string): Education | undefined {
  const institution = textOf(form, `${path}.institution`, 200)
  const degree = textOf(form, `${path}.degree`, 200)
  return institution === '' && degree === '' ? undefined : { institution, degree, end: dateOf(form, `${path}.end`) }
}

function projectAt(form: FormData, path: string): Project | undefined {
  const name = textOf(form, `${path}.name`, 200)
  const description = textOf(form, `${path}.description`, 4000)
  const technologies = linesOf(form, `${path}.technologies`)
  return name === '' && description === '' ? undefined : { name, description, technologies }
}

/** An entry that was emptied is an entry that was removed. */
function entriesOf<Entry>(
  form: FormData,
  kind: string,
  entryAt: (form: FormData, path: string) => Entry | undefined,
): readonly Entry[] {
  const numbers = new Set<number>()
  for (const name of form.keys()) {
    const number = new RegExp(`^${kind}\\.(\\d{1,3})\\.`).exec(name)?.[1]
    if (number !== undefined) numbers.add(Number(number))
  }
  const ordered = [...numbers].sort((a, b) => a - b).slice(0, mostEntries)
  return ordered.flatMap((number) => entryAt(form, `${kind}.${number}`) ?? [])
}

function textOf(form: FormData, name: string, longest: number): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, longest) : ''
}

function orNull(form: FormData, name: string, longest: number): string | null {
  return textOf(form, name, longest) || null
}

function linesOf(form: FormData, name: string): readonly string[] {
  const lines = textOf(form, name, 20_000).split(/\r?\n/)
  return lines
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, mostLines)
}

/** As typed: whoever saves asks `wrongDates` first, and whoever misspelt one sees it again. */
function dateOf(form: FormData, name: string): string | null {
  return textOf(form, name, 20) || null
}

/** To half a year, as the reader counts them. */
function yearsOf(text: string): number | null {
  const years = Number(text.replace(',', '.'))
  if (text === '' || !Number.isFinite(years) || years < 0 || years > 70) return null
  return Math.round(years * 2) / 2
}
