import { expect, test } from 'vitest'
import { changesIn, profileFromTaps, rereadFields, withReading, type Profile } from './index.ts'

const empty = profileFromTaps({
  name: 'Ada Lovelace',
  role: 'backend',
  level: 'mid',
  experienceYears: 4,
  technologies: ['Go'],
  latestTitle: null,
})
const job = { company: 'Acme', title: 'Engineer', start: '2021-04', end: null, highlights: ['Cut costs by half.'] }
const before: Profile = { ...empty, email: 'ada@example.com', skills: ['Mentoring'], work: [job] }

test('the same reading changes nothing', () => {
  expect(changesIn(before, before)).toEqual([])
})

test('names are added and removed, entries about the same are changed', () => {
  const reading: Profile = {
    ...before,
    technologies: ['go', 'PostgreSQL'],
    skills: ['Leading'],
    work: [
      { ...job, end: '2023-09' },
      { ...job, company: 'Umbrella', highlights: [] },
    ],
  }

  expect(changesIn(before, reading)).toEqual([
    { field: 'technologies', added: [['PostgreSQL']], removed: [], changed: [{ before: ['Go'], after: ['go'] }] },
    { field: 'skills', added: [['Leading']], removed: [['Mentoring']], changed: [] },
    {
      field: 'work',
      added: [['Engineer · Umbrella · 2021-04–']],
      removed: [],
      changed: [
        {
          before: ['Engineer · Acme · 2021-04–', 'Cut costs by half.'],
          after: ['Engineer · Acme · 2021-04–2023-09', 'Cut costs by half.'],
        },
      ],
    },
  ])
})

test('a value is changed, and added where there was none', () => {
  const reading: Profile = { ...before, role: 'frontend', summary: 'Builds things.' }

  expect(changesIn(before, reading)).toEqual([
    { field: 'role', added: [], removed: [], changed: [{ before: ['backend'], after: ['frontend'] }] },
    { field: 'summary', added: [['Builds things.']], removed: [], changed: [] },
  ])
})

test('what was overlooked is not removed', () => {
  const overlooked: Profile = { ...empty, role: null, skills: [], technologies: [], experienceYears: null, work: [] }

  expect(changesIn(before, { ...overlooked, skillLevel: null })).toEqual([])
})

test('only what was accepted is taken, and never who somebody is', () => {
  const reading: Profile = { ...empty, name: 'Mallory', email: 'mallory@example.com', technologies: ['Rust'] }

  expect(withReading(before, reading, ['technologies'])).toEqual({ ...before, technologies: ['Rust'] })
  expect(withReading(before, reading, rereadFields)).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.com' })
  expect(withReading(before, reading, [])).toEqual(before)
})
