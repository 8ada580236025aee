import { expect, test } from 'vitest'
import { normaliseEmail } from './index.ts'

test('an address is the same however it is typed', () => {
  expect(normaliseEmail('  Ada.Lovelace@Example.COM\n')).toBe('ada.lovelace@example.com')
  expect(normaliseEmail('rene\u0301@example.com')).toBe('ren\u00e9@example.com')
})
