import { expect, test } from 'vitest'
import { profileFromTaps } from './taps.ts'

test('five taps make a profile to interview by', () => {
  const profile = profileFromTaps({
    name: ' Bo Li ',
    role: 'backend',
    level: 'mid',
    experienceYears: 3,
    technologies: ['golang', 'Postgres', 'Go', ' '],
    latestTitle: 'Backend Engineer',
  })

  expect(profile).toMatchObject({
    name: 'Bo Li',
    role: 'backend',
    skillLevel: 'mid',
    experienceYears: 3,
    technologies: ['Go', 'PostgreSQL'],
  })
  expect(profile.work).toEqual([{ company: '', title: 'Backend Engineer', start: null, end: null, highlights: [] }])
})

test('who never worked has no job in the profile', () => {
  const profile = profileFromTaps({
    name: '',
    role: 'qa',
    level: 'junior',
    experienceYears: 0,
    technologies: [],
    latestTitle: null,
  })

  expect(profile).toMatchObject({ name: null, work: [] })
})
