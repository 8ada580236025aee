import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intake } from './intake.ts'

test('letters written in two ways become one', () => {
  expect(intake('cafe\u0301')).toBe('caf\u00e9')
})

test('what hides or reorders text is removed', () => {
  expect(intake('a\u200Bb\u2060c\uFEFFd\u202Ee\u2066f')).toBe('abcdef')
})

test('the joiners that scripts and emoji need are kept', () => {
  expect(intake('क्\u200Dष \u200C')).toBe('क्\u200Dष \u200C')
})

test('lines end in one way, whatever machine they come from', () => {
  expect(intake('one\r\ntwo\rthree\n')).toBe('one\ntwo\nthree\n')
})

const tricky = fc.constantFrom('a', 'e', '\u0301', '\r', '\n', ' ', '\u200B', '\u200D', '\u202E', '\uFEFF', '\u0915')

test('taking in twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: tricky }), (text) => {
      expect(intake(intake(text))).toBe(intake(text))
    }),
  )
})
