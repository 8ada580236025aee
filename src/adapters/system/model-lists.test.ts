import { expect, test } from 'vitest'
import { systemModelLists } from './index.ts'

const day = 24 * 60 * 60_000

test('a list of models is remembered for a day, each key its own', () => {
  const { lists, at } = setting()

  lists.keep('a', ['small', 'large'])
  lists.keep('b', [])

  at(day - 1)
  expect(lists.recall('a')).toEqual(['small', 'large'])
  expect(lists.recall('b')).toEqual([])
  expect(lists.recall('c')).toBeUndefined()
  at(day)
  expect(lists.recall('a')).toBeUndefined()
})

test('of too many lists the oldest are forgotten', () => {
  const { lists } = setting()
  for (let key = 0; key <= 200; key++) lists.keep(String(key), [])
  expect(lists.recall('0')).toBeUndefined()
  expect(lists.recall('1')).toEqual([])

  lists.keep('1', ['asked again'])
  lists.keep('201', [])

  expect(lists.recall('1')).toEqual(['asked again'])
  expect(lists.recall('2')).toBeUndefined()
})

function setting() {
  let now = 0
  return {
    lists: systemModelLists({ now: () => now, wait: () => Promise.resolve() }),
    at: (time: number) => {
      now = time
    },
  }
}
