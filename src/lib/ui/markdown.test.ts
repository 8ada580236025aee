import { expect, test } from 'vitest'
import { parseInline, parseMarkdown } from './markdown.ts'

test('a question with code keeps its lines as they were written', () => {
  expect(parseMarkdown('What does this print?\n\n```js\nlet a = 1\n  a += 1\n```')).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: 'What does this print?' }] },
    { kind: 'code', text: 'let a = 1\n  a += 1' },
  ])
})

test('a code block that never closes runs to the end and loses nothing', () => {
  expect(parseMarkdown('```\na\nb')).toEqual([{ kind: 'code', text: 'a\nb' }])
})

test('lists keep their kind, and a line without a mark continues its item', () => {
  expect(parseMarkdown('1. first\n   goes on\n2. second')).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'text', text: 'first goes on' }], [{ kind: 'text', text: 'second' }]],
    },
  ])
})

test('code, weight and links are told apart inside a line', () => {
  expect(parseInline('Use `map` **first**, see [the guide](https://example.org/a).')).toEqual([
    { kind: 'text', text: 'Use ' },
    { kind: 'code', text: 'map' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'first' },
    { kind: 'text', text: ', see ' },
    { kind: 'link', text: 'the guide', href: 'https://example.org/a' },
    { kind: 'text', text: '.' },
  ])
})

test.for(['<img src=x onerror=alert(1)>', '[click](javascript:alert(1))', '2 * 3 * 4', 'snake_case_name'])(
  '%s stays the text it is',
  (source) => {
    expect(parseInline(source)).toEqual([{ kind: 'text', text: source }])
  },
)
