import { expect, test } from 'vitest'
import { skillNamed, skillsSpelling, technologiesIn } from './index.ts'
import { softSkills } from './soft-skills.ts'
import { technologies } from './technologies.ts'

test.for([
  ['React.js', 'React'],
  ['reactjs', 'React'],
  ['NodeJS', 'Node.js'],
  ['golang', 'Go'],
  ['k8s', 'Kubernetes'],
  ['Postgres', 'PostgreSQL'],
  ['Python 3.11', 'Python'],
  ['C++17', 'C++'],
  ['MS Excel', 'Excel'],
  ['sklearn', 'scikit-learn'],
  ['problem-solving', 'Problem Solving'],
] as const)('%s means %s', ([written, name]) => {
  expect(skillNamed(written)?.name).toBe(name)
})

test('people skills are told from technologies', () => {
  expect(skillNamed('Mentoring')?.kind).toBe('soft')
  expect(skillNamed('Terraform')?.kind).toBe('technology')
})

test('no spelling stands for two skills', () => {
  const lines = [softSkills, ...Object.values(technologies)].flatMap((list) => list.trim().split('\n'))
  const spellings = lines.flatMap((line) => [...new Set(line.replace('!', '').toLowerCase().split('|'))])
  const twice = spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)

  expect(twice).toEqual([])
})

test('technologies are found in a sentence, the longest name first', () => {
  const text = 'Moved a Spring Boot service from MySQL to Amazon Redshift, then to React Native.'
  const found = technologiesIn(text)

  expect(found.map(({ skill }) => skill.name)).toEqual(['Spring Boot', 'MySQL', 'Redshift', 'React Native'])
  expect(found.map(({ start, end }) => text.slice(start, end))).toContain('Amazon Redshift')
})

test('ordinary words of a sentence are no technologies', () => {
  expect(technologiesIn('In spring we go to the rest of the express team and make a chef swift.')).toEqual([])
})

test('a row of tags without commas is read as its skills', () => {
  expect(skillsSpelling('SQL Python Power BI').map(({ skill }) => skill.name)).toEqual(['SQL', 'Python', 'Power BI'])
  expect(skillsSpelling('Python at work')).toEqual([])
})
