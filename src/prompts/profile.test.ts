import { expect, test } from 'vitest'
import { readProfileFromText } from '#domain/resume'
import { profileFrom, profilePrompt } from './index.ts'

const today = { year: 2026, month: 11 }
const text = `Ada Example
ada@example.com · +49 30 1234567
Senior backend engineer

Experience
Initech GmbH, Backend engineer, 2021-03 to 2024-02
- Moved payments to PostgreSQL
`
const known = readProfileFromText(text, today).profile

const reply = {
  headline: 'Senior backend engineer',
  summary: null,
  skills: ['Leadership of 400 people'],
  technologies: ['PostgreSQL', 'postgresql', 'Kubernetes'],
  work: [
    {
      company: 'Initech GmbH',
      title: 'Backend engineer',
      start: '2021-03',
      end: '2024-02',
      highlights: ['Moved payments to PostgreSQL', 'Saved a million'],
    },
    { company: 'Google', title: 'Director', start: '2010', end: null, highlights: [] },
  ],
  education: [{ institution: 'MIT', degree: 'PhD', end: '2009' }],
  projects: [],
}

test('only what stands in the resume is kept, whatever a model makes up', () => {
  const profile = profileFrom(reply, text, known, today)

  expect(profile.technologies).toEqual(['PostgreSQL'])
  expect(profile.skills).toEqual([])
  expect(profile.work).toEqual([
    {
      company: 'Initech GmbH',
      title: 'Backend engineer',
      start: '2021-03',
      end: '2024-02',
      highlights: ['Moved payments to PostgreSQL'],
    },
  ])
  expect(profile.education).toEqual([])
  expect(profile.experienceYears).toBe(3)
})

test('who somebody is stays as it was read, and is not shown', () => {
  const profile = profileFrom(reply, text, known, today)
  expect(profile).toMatchObject({ name: known.name, email: known.email, phone: known.phone, links: known.links })

  const { input } = profilePrompt(text, known, 'n0nce')
  expect(input).not.toMatch(/ada@example|1234567|Ada Example/u)
  expect(input).toContain('Moved payments to PostgreSQL')
})

test('a date that is none is not taken', () => {
  const { work } = profileFrom(
    {
      ...reply,
      work: [
        { company: 'Initech GmbH', title: 'Backend engineer', start: 'a while ago', end: '2024-13', highlights: [] },
      ],
    },
    text,
    known,
    today,
  )

  expect(work[0]).toMatchObject({ start: null, end: null })
})
