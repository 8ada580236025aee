import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainStyle, plainVerifierOf } from './plain-style.ts'

test.each([
  ['Um, the index is, you know, a sorted tree.', 'the index is, a sorted tree.'],
  ['The **leader** takes every write.', 'The leader takes every write.'],
  ['Great 🚀 the cache is warm!!!', 'Great the cache is warm.'],
  ["That's a great question! Thank you. A lock is held.", 'A lock is held.'],
  ['THE INDEX IS A TREE and SQL reads it', 'the index is a tree and SQL reads it'],
])('%s', (answer, plain) => {
  expect(plainStyle(answer).text).toBe(plain)
})

test.each([
  'A pointer `*p` and `snake_case` stay, and so does 2 * 3 * 4.',
  'HTTP, REST and JSON are abbreviations.',
  'The hummus service returns an error, the summer job does not.',
])('code and abbreviations stay: %s', (answer) => {
  expect(plainStyle(answer).text).toBe(answer)
})

test('a quote from the plain version leads back to what was said', () => {
  const answer = 'So, um, the index, you know, is a sorted **tree**.'
  const [evidence] = plainVerifierOf(answer, plainStyle(answer))(['the index, is a sorted tree'])
  expect(evidence?.quote).toBe('the index, you know, is a sorted **tree')
})

test('every unit stands where it says it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (answer) => {
      const { text, offsets } = plainStyle(answer)
      expect(offsets).toHaveLength(text.length)
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets)
      const differing = Array.from(offsets, (at, unit) => [answer.charAt(at), text.charAt(unit)] as const)
      for (const [said, kept] of differing)
        expect(kept === said || kept === said.toLowerCase() || (said === '!' && kept === '.')).toBe(true)
    }),
  )
})
