/** Reading a resume: a call that can do nothing but fill a schema, and of whose reply only what stands in the resume is kept. */
import { careerOf, withoutContact, type Profile, type Today } from '#domain/resume'
import type { Prompt } from '#ports'
import { fenced, fencePolicy, markLine } from './fence.ts'
import { profileReply, type ProfileReply } from './replies.ts'
import { message, promptFrom, type Template } from './template.ts'

export const profileTemplate: Template<ProfileReply> = {
  name: 'profile',
  version: 'profile-1',
  reply: profileReply,
  maxTokens: 4_000,
  instructions: `You copy what a resume says into fields. You add nothing, judge nothing and translate nothing: every name, title and skill stands in the resume word for word.

- headline: the line that says what somebody is, if there is one.
- summary: the paragraph about themselves, if there is one.
- skills: abilities; technologies: languages, frameworks, tools, platforms. Each once, as it is written.
- work: the latest first; company, title, start and end as YYYY or YYYY-MM (null as an end means until now), highlights as written, at most six each.
- education: institution, degree, end. projects: name, description in one sentence of the resume, technologies.

${fencePolicy}`,
}

/** In characters: two pages have some six thousand. */
const longestResume = 24_000

/** `known` is what the built-in reader made of it: who somebody is, and how to reach them, is cut from what the model sees. */
export function profilePrompt(text: string, known: Profile, nonce: string): Prompt {
  const seen = withoutContact(text, known).slice(0, longestResume)
  return promptFrom(profileTemplate, message(markLine(nonce), fenced(nonce, 'resume', seen)))
}

/** What the reply adds to a profile; who somebody is stays as the built-in reader found it. */
export function profileFrom(reply: ProfileReply, text: string, known: Profile, today: Today): Profile {
  const stands = standsIn(text)
  const kept = (names: readonly string[]) => once(names.map((name) => name.trim()).filter((name) => stands(name)))
  const orNull = (value: string | null) => (value !== null && stands(value) ? value.trim() : null)
  const work = reply.work
    .filter(({ company, title }) => stands(company) && stands(title))
    .map(({ company, title, start, end, highlights }) => ({
      company: company.trim(),
      title: title.trim(),
      start: dateIn(start),
      end: dateIn(end),
      highlights: kept(highlights),
    }))
  return {
    ...known,
    ...careerOf(orNull(reply.headline), work, today),
    summary: orNull(reply.summary) ?? known.summary,
    skills: kept(reply.skills),
    technologies: kept(reply.technologies),
    work,
    education: reply.education
      .filter(({ institution, degree }) => stands(institution) && stands(degree))
      .map(({ institution, degree, end }) => ({
        institution: institution.trim(),
        degree: degree.trim(),
        end: dateIn(end),
      })),
    projects: reply.projects
      .filter(({ name, description }) => stands(name) && stands(description))
      .map(({ name, description, technologies }) => ({
        name: name.trim(),
        description: description.trim(),
        technologies: kept(technologies),
      })),
  }
}

/** Whether words occur in a text, white space, case and line-end hyphens folded; nothing stands nowhere. */
function standsIn(text: string): (words: string) => boolean {
  const folded = ` ${fold(text)} `
  return (words) => {
    const wanted = fold(words)
    return wanted !== '' && folded.includes(wanted)
  }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/-\s*\n\s*/gu, '')
    .replace(/[\s•·▪*–—-]+/gu, ' ')
    .trim()
}

function dateIn(date: string | null): string | null {
  return date !== null && /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/u.test(date) ? date : null
}

function once(names: readonly string[]): string[] {
  const seen = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]))
  return [...seen.values()].reverse()
}
