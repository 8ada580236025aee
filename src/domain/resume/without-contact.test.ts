import { expect, test } from 'vitest'
import { withoutContact } from './without-contact.ts'

const ada = {
  name: 'Ada Marie Lovelace',
  email: 'ada.lovelace@example.org',
  phone: '+44 20 7946 0958',
  links: ['https://github.com/adal', 'adal.dev'],
}

test('nothing is left by which somebody could be reached or named', () => {
  const resume = `ADA MARIE LOVELACE
ada.lovelace@example.org | +44 20 7946 0958 | github.com/adal | adal.dev
12 St James Square, London SW1Y 4JH
Lovelace, Ada Marie. Also at second@mail.example.com or (555) 123-4567.
Address: 7 Analytical Lane
Mehringdamm 61, Musterstraße 12, 10961 Berlin
Ada led a team of five; Lovelace wrote the first program in 1843.`
  const seen = withoutContact(resume, ada)
  expect(seen).not.toMatch(/ada\b|lovelace|@|7946|github\.com|adal|square|4JH|555|analytical|musterstraße|10961/iu)
  expect(seen).toContain('[name] led a team of five')
  expect(seen).toContain('wrote the first program in 1843')
})

test.each([
  'Cut p95 latency by 40 % from 2019 to 2021 with Node.js and Vue.js, saving 120000 requests a day.',
  'Ran 1,500 nodes in 12 regions; version 10.4.2 of the API answers 30000 calls per second.',
  'Led the road map for 3 products and 5 court cases at Square.',
])('what was done stays: %s', (line) => {
  expect(withoutContact(line, { name: null, email: null, phone: null, links: [] })).toBe(line)
})

test('somebody called like a technology keeps the technology', () => {
  const seen = withoutContact('Ruby Chen writes Ruby.', { name: 'Ruby Chen', email: null, phone: null, links: [] })
  expect(seen).toBe('[name] writes Ruby.')
})
