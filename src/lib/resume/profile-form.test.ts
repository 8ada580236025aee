import { expect, test } from 'vitest'
import { profileFrom, wrongDates } from './profile-form.ts'

function filled(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('an empty form is an empty profile, not one of empty texts', () => {
  expect(profileFrom(filled({}))).toEqual({
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
  })
})

test('lists are one per line, without blanks around or between', () => {
  expect(profileFrom(filled({ technologies: ' TypeScript \r\n\r\nC++\n' })).technologies).toEqual(['TypeScript', 'C++'])
})

test('a job that was emptied is gone, and the others keep their order', () => {
  const { work } = profileFrom(
    filled({
      'work.2.title': 'Third',
      'work.2.company': 'C',
      'work.0.title': 'First',
      'work.0.start': '2019-04',
      'work.0.end': '2021',
      'work.0.highlights': 'Built it\nRan it',
      'work.1.title': '',
      'work.1.company': ' ',
    }),
  )

  expect(work).toEqual([
    { company: '', title: 'First', start: '2019-04', end: '2021', highlights: ['Built it', 'Ran it'] },
    { company: 'C', title: 'Third', start: null, end: null, highlights: [] },
  ])
})

test.for([
  { typed: '4.4', years: 4.5 },
  { typed: '4,5', years: 4.5 },
  { typed: '0', years: 0 },
  { typed: '-1', years: null },
  { typed: 'many', years: null },
])('$typed years of experience are kept as $years', ({ typed, years }) => {
  expect(profileFrom(filled({ experienceYears: typed })).experienceYears).toBe(years)
})

test('a misspelt date is named, so that it does not vanish unseen', () => {
  const form = filled({
    'work.0.start': 'March 2020',
    'work.0.end': '',
    'education.0.end': '2018-13',
    'work.1.end': '2018',
  })

  expect(wrongDates(form)).toEqual(['work.0.start', 'education.0.end'])
})
