import { expect, test } from 'vitest'
import { levelOf, roleOf, yearsCovered } from './experience.ts'

const today = { year: 2026, month: 11 }

test('two jobs at the same time count once', () => {
  const jobs = [
    { start: '2018-01', end: '2021-01' },
    { start: '2020-01', end: '2022-01' },
  ]
  expect(yearsCovered(jobs, today)).toBe(4)
})

test('a gap between jobs does not count, and an open job lasts until today', () => {
  const jobs = [
    { start: '2010-01', end: '2012-01' },
    { start: '2024-11', end: null },
  ]
  expect(yearsCovered(jobs, today)).toBe(4)
})

test('without dates nobody knows how long', () => {
  expect(yearsCovered([{ start: null, end: null }], today)).toBeNull()
})

test.for([
  ['Junior Developer', 1, 'junior'],
  ['Software Engineering Intern', 0.5, 'junior'],
  ['Software Engineer', 3, 'mid'],
  ['Software Engineer', 8, 'senior'],
  ['Senior Backend Engineer', 6, 'senior'],
  ['Staff Engineer', 11, 'staff'],
  ['Head of Engineering', 15, 'staff'],
] as const)('%s with %d years is %s', ([title, years, level]) => {
  expect(levelOf(title, years)).toBe(level)
})

test.for([
  ['Senior Backend Engineer', 'backend'],
  ['React Developer', 'frontend'],
  ['Full-Stack Software Developer', 'full-stack'],
  ['Android Engineer', 'mobile'],
  ['Data Analyst', 'data-scientist'],
  ['Machine Learning Engineer', 'ml-engineer'],
  ['Analytics Engineer', 'data-engineer'],
  ['Site Reliability Engineer', 'devops'],
  ['QA Automation Engineer', 'qa'],
  ['Penetration Tester', 'security'],
  ['Product Owner', 'product-manager'],
  ['Engineering Manager', 'engineering-manager'],
  ['Softwareentwickler', 'software-engineer'],
  ['Desarrolladora Full Stack', 'full-stack'],
  ['Ingénieure DevOps', 'devops'],
  ['सॉफ्टवेयर इंजीनियर', 'software-engineer'],
] as const)('%s interviews as %s', ([title, role]) => {
  expect(roleOf(title)).toBe(role)
})

test('a title of another trade is no role of ours', () => {
  expect(roleOf('Restaurant Manager')).toBeUndefined()
})
