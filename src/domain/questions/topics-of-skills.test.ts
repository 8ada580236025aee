import { expect, test } from 'vitest'
import { skillNamed } from '#domain/resume'
import { skillsOf, topicsOfSkills } from './topics-of-skills.ts'

test('skills lead to the topics they belong to, each once, in the order of the vocabulary', () => {
  expect(topicsOfSkills(['PostgreSQL', 'react', 'TypeScript', 'JavaScript'])).toEqual([
    'javascript-typescript',
    'react-frontend',
    'sql-databases',
  ])
})

test('skills that no question is about lead nowhere', () => {
  expect(topicsOfSkills(['Gardening'])).toEqual([])
})

test.for(['js', 'react.js', 'postgres', 'k8s', 'spring boot', 'sklearn', 'nodejs'])(
  'a resume that says %s is asked about it, under the name the reader gives it',
  (written) => {
    expect(topicsOfSkills([skillNamed(written)?.name ?? ''])).toHaveLength(1)
  },
)

test('every skill stands under the name that the taxonomy of resumes gives it', () => {
  const unknown = Object.values(skillsOf)
    .flat()
    .filter((skill) => skillNamed(skill)?.name !== skill)
  expect(unknown).toEqual([])
})
