import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storableJson, storableText } from './storable.ts'

test('what PostgreSQL refuses becomes the replacement character, one for one', () => {
  expect(storableText('a\u0000b\ud800c')).toBe('a\ufffdb\ufffdc')
  expect(JSON.parse(storableJson({ text: 'a\u0000b\ud800c' }))).toEqual({ text: 'a\ufffdb\ufffdc' })
})

test('what only looks like it stays as it is', () => {
  for (const text of ['\\u0000', '\\\\ud800', '😀', 'C:\\users\\udd']) {
    expect(storableText(text)).toBe(text)
    expect(JSON.parse(storableJson([text]))).toEqual([text])
  }
})

test('inside JSON the same characters are replaced as outside', () => {
  const oddUnits = fc.constantFrom('\u0000', '\ud800', '\udc00', '\\', 'u', '0', '"', '\n', '😀')

  fc.assert(
    fc.property(fc.array(oddUnits), (units) => {
      const text = units.join('')
      expect(JSON.parse(storableJson([text]))).toEqual([storableText(text)])
      expect(storableText(text)).toHaveLength(text.length)
    }),
  )
})
