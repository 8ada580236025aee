import { z } from 'zod'
import { rereadFields } from '#domain/resume'
import { modelStamp } from '../models.ts'
import { level } from '../values.ts'
import { listOf } from './lists.ts'

const line = z.string().trim().max(300)
const paragraph = z.string().trim().max(4000)
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/u)
  .nullable()
const lines = listOf(line).refine((items) => items.length <= 200)

export const profile = z.object({
  name: line.nullable(),
  email: line.nullable(),
  phone: line.nullable(),
  links: lines,
  role: line.nullable(),
  summary: paragraph.nullable(),
  skills: lines,
  technologies: lines,
  experienceYears: z.number().min(0).max(80).nullable(),
  skillLevel: level.nullable(),
  work: listOf(z.object({ company: line, title: line, start: date, end: date, highlights: listOf(paragraph) })),
  education: listOf(z.object({ institution: line, degree: line, end: date })),
  projects: listOf(z.object({ name: line, description: paragraph, technologies: lines })),
})

/** Fields to correct and whether to make it current; what is left out stays as it is. */
export const resumePatch = z.strictObject({
  profile: profile.partial().strict().optional(),
  isCurrent: z.literal(true).optional(),
})

export const resumeText = z.strictObject({ text: z.string() })
export const resumeTaps = z.strictObject({
  name: line.default(''),
  role: line.min(1),
  level,
  experienceYears: z.number().min(0).max(80),
  technologies: lines,
  latestTitle: line.nullable().default(null),
})

const item = listOf(z.string())

const status = z.enum(['pending', 'ready'])
const known = z.object({
  id: z.string(),
  fileName: z.string(),
  source: z.enum(['pdf', 'docx', 'doc', 'pasted', 'taps']),
  status,
  isCurrent: z.boolean(),
  createdAt: z.number(),
})

/** As it was read: values are our own record, not checked again. */
export const resumeAdded = z.object({ id: z.string(), profile })
export const resumeKnown = known.extend({ profile })
export const resumeList = z.object({ items: listOf(known.extend({ role: z.string().nullable() })) })
/** Nothing of it is saved: `PATCH` what is right. */
export const resumeReread = z.object({
  profile,
  changes: listOf(
    z.object({
      field: z.enum(rereadFields),
      added: listOf(item),
      removed: listOf(item),
      changed: listOf(z.object({ before: item, after: item })),
    }),
  ),
  stamp: modelStamp,
})
export const resumeParsed = z.object({
  status,
  text: z.string(),
  spans: listOf(z.object({ field: z.string(), start: z.int(), end: z.int(), confidence: z.number() })),
})
