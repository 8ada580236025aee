import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyEvidence } from './evidence.ts'

const answer = 'A set is unordered.\n  It keeps  no duplicates, and a lookup is fast.'

test('a quote is found with its offsets', () => {
  expect(verifyEvidence(answer, ['It keeps'])).toEqual([{ quote: 'It keeps', start: 22, end: 30 }])
})

test('white space is folded, and what is kept is the spelling of the answer', () => {
  const [evidence] = verifyEvidence(answer, ['unordered. It keeps no duplicates'])
  expect(evidence?.quote).toBe('unordered.\n  It keeps  no duplicates')
  expect(answer.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote)
})

test.each([
  ['made up', 'It keeps duplicates'],
  ['in other letters', 'A SET IS UNORDERED'],
  ['empty', '   '],
])('a quote that is %s is dropped', (_, quote) => {
  expect(verifyEvidence(answer, [quote])).toEqual([])
})

test('the same place is quoted once, as far as the longest quote reaches', () => {
  expect(verifyEvidence(answer, ['A set', 'A set is unordered.', 'A set'])).toHaveLength(1)
  expect(verifyEvidence(answer, ['A set', 'A set is unordered.'])[0]?.quote).toBe('A set is unordered.')
})

test('whatever is kept is an exact piece of the answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, quotes) => {
      for (const { quote, start, end } of verifyEvidence(text, quotes)) expect(text.slice(start, end)).toBe(quote)
    }),
  )
})

test('any piece of an answer that shows a letter is found in it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      const quote = text
        .normalize('NFC')
        .slice(from % text.length)
        .slice(0, length % text.length)
      fc.pre(/[a-z]/iu.test(quote))
      expect(verifyEvidence(text.normalize('NFC'), [quote])).toHaveLength(1)
    }),
  )
})
