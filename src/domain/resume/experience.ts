/** How long somebody has worked, how senior that makes them, and which of our roles it is. */
import type { Level, Role } from '#domain/questions'
import { folded } from './characters.ts'
import { monthOf } from './dates.ts'
import type { ProfileDate } from './profile.ts'

/** Today as far as the reader needs it: a year and a month from 1 to 12. */
export type Today = { readonly year: number; readonly month: number }

type Job = Interval & { readonly title: string }

/** What follows from a headline and jobs, the latest first. */
export function careerOf(
  headline: string | null,
  work: readonly Job[],
  today: Today,
): { readonly role: string | null; readonly experienceYears: number | null; readonly skillLevel: Level | null } {
  const latest = work.find(({ title }) => title !== '')?.title ?? null
  const title = headline ?? latest
  const experienceYears = yearsCovered(work, today)
  return {
    role: title === null ? null : (roleOf(title) ?? roleOf(latest ?? '') ?? title),
    experienceYears,
    skillLevel: levelOf(latest ?? title, experienceYears),
  }
}

type Interval = { readonly start: ProfileDate | null; readonly end: ProfileDate | null }

/** Years covered by the intervals' union, to half a year; `null` when no interval has a start. */
export function yearsCovered(intervals: readonly Interval[], today: Today): number | null {
  const now = today.year * 12 + today.month - 1
  const months = intervals
    .flatMap(({ start, end }) =>
      start === null
        ? []
        : [[monthOf(start, 'first'), end === null ? now : Math.min(now, endMonth(start, end))] as const],
    )
    .toSorted((a, b) => a[0] - b[0])
  if (months.length === 0) return null
  let covered = 0
  let until = -Infinity
  for (const [from, to] of months) {
    covered += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return Math.round(covered / 6) / 2
}

/** A whole year named once (`2022`) lasts a year; years as ends (`2016 – 2018`) count to their beginning. */
function endMonth(start: ProfileDate, end: ProfileDate): number {
  return start === end && end.length === 4 ? monthOf(end, 'last') + 1 : monthOf(end, 'first')
}

const staffTitle =
  /\b(?:staff|principal|architect|distinguished|fellow|head|director|vp|vice president|chief|cto|ceo|founder|cofounder|co-founder)\b/u
const seniorTitle = /\b(?:senior|sr|lead|manager|expert)\b/u
const juniorTitle =
  /\b(?:junior|jr|intern|internship|trainee|apprentice|graduate|entry|student|working student|werkstudent|praktikant|becario|stagiaire|estagiario|associate)\b/u

/** The level a title and years speak for; `null` when there is neither. */
export function levelOf(title: string | null, years: number | null): Level | null {
  const words = folded(title ?? '')
  if (title === null && years === null) return null
  const worked = years ?? (seniorTitle.test(words) ? 5 : 2)
  if (juniorTitle.test(words)) return worked >= 5 ? 'mid' : 'junior'
  if (staffTitle.test(words) && worked >= 7) return 'staff'
  if (seniorTitle.test(words) || staffTitle.test(words)) return worked >= 2 ? 'senior' : 'mid'
  if (worked < 2) return 'junior'
  if (worked < 6) return 'mid'
  return 'senior'
}

/** Patterns on folded titles, the telling ones first. */
const rolePatterns: readonly (readonly [Role, RegExp])[] = [
  [
    'engineering-manager',
    /\bengineering manager\b|\bmanager,? (?:of )?(?:software )?engineering\b|\bhead of engineering\b|\bdirector of engineering\b|\bvp (?:of )?engineering\b|\bdevelopment manager\b|\bcto\b/u,
  ],
  ['product-manager', /\bproduct (?:manager|owner|lead)\b|\bhead of product\b|\bproducto\b|\bproduktmanager/u],
  [
    'ml-engineer',
    /\b(?:ml|machine learning|deep learning|ai|nlp|computer vision|llm|mlops)\b.*\b(?:engineer|developer|researcher|scientist|ingenier\w|entwickler)|\bmlops\b/u,
  ],
  [
    'data-engineer',
    /\b(?:data|etl|big data|analytics|bi) (?:engineer|developer|architect)|\bdateningenieur|\bingenier\w de datos/u,
  ],
  [
    'data-scientist',
    /\bdata (?:scientist|analyst|science)|\b(?:business|bi|product) (?:intelligence )?analyst|\bstatistician|\bquant|\bcientific\w de datos|\banalista de dado?s|\bdata-analyst|\bresearch scientist/u,
  ],
  [
    'security',
    /\b(?:security|cyber|penetration|infosec|appsec|soc) ?\w*\b.*(?:engineer|analyst|consultant|specialist|tester|architect|researcher|manager)|\bpentest|\bciso\b/u,
  ],
  [
    'devops',
    /\b(?:devops|sre|site reliability|platform|infrastructure|cloud|systems?|build|release|network) (?:\w+ )?(?:engineer|architect|administrator|developer|specialist)|\bdevops\b|\bsysadmin|\bsite reliability/u,
  ],
  ['qa', /\b(?:qa|quality|test|testing|automation|sdet)\b/u],
  [
    'mobile',
    /\b(?:mobile|android|ios|flutter|react native|swift|kotlin)\b.*(?:engineer|developer|entwickler|desarrollador\w*|developpeur|desenvolvedor\w*|programmer)|\bapp developer/u,
  ],
  ['full-stack', /\bfull[- ]?stack\b/u],
  ['frontend', /\bfront[- ]?end\b|\b(?:ui|react|angular|vue|javascript|web ui) (?:engineer|developer)|\bux engineer/u],
  [
    'backend',
    /\bback[- ]?end\b|\b(?:java|python|node(?:\.js)?|golang|go|ruby|rails|php|\.net|c#|scala|api|server|database) (?:engineer|developer|entwickler|programmer)/u,
  ],
  [
    'full-stack',
    /\bweb(?:site)? (?:developer|engineer|programmer)|\bwebentwickler|\bdesarrollador\w* web|\bdeveloppeu\w+ web|\bdesenvolvedor\w* web/u,
  ],
  [
    'software-engineer',
    /\b(?:software|application|applications|systems?|member of technical staff|embedded|firmware|game|games|computer)\b.*\b(?:engineer|engineering|developer|development|programmer|architect|intern)|\b(?:developer|programmer|sde|swe|softwareentwickler\w*|entwickler\w*|programador\w*|desarrollador\w*|developpeu\w+|desenvolvedor\w*|ingenier[oa]? (?:de |en )?software|ingenieur logiciel|engenheir\w de software)\b|इंजीनियर|डेवलपर/u,
  ],
]

/** The role of ours a title names; `undefined` when it is another. */
export function roleOf(title: string): Role | undefined {
  const words = folded(title)
  return rolePatterns.find(([, pattern]) => pattern.test(words))?.[0]
}
