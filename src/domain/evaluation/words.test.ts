import { expect, test } from 'vitest'
import { keyOf, lexicon } from './lexicon/lexicon.ts'
import { likeness } from './likeness.ts'
import { stemOf } from './stems.ts'
import { sentencesOf, wordsOf } from './tokens.ts'

test.each([
  ['allocate', 'allocation', 'allocator', 'allocating'],
  ['synchronous', 'synchronize', 'synchronization'],
  ['retry', 'retries', 'retried', 'retrying'],
  ['reliable', 'reliability', 'reliably'],
  ['describe', 'description', 'described'],
  ['collide', 'collision', 'collisions'],
  ['run', 'ran', 'running', 'runs'],
  ['choose', 'chosen', 'choice'],
  ['vertex', 'vertices'],
])('%s meets its other forms in one stem', (word, ...others) => {
  for (const other of others) expect(stemOf(other)).toBe(stemOf(word))
})

test.each([
  ['process', 'produce'],
  ['constructor', 'constant'],
  ['index', 'indent'],
  ['class', 'clash'],
])('%s and %s stay apart', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})

function meaningsOf(phrase: string): readonly number[] {
  return lexicon.sensesOf(keyOf(wordsOf(phrase)))
}

test.each([
  ['k8s', 'Kubernetes'],
  ['O(n log n)', 'linearithmic'],
  ['O(n)', 'linear time'],
  ['O(1)', 'constant time'],
  ['FIFO', 'first in, first out'],
  ['BFS', 'breadth-first search'],
  ['TLB', 'translation lookaside buffer'],
  ['mutex', 'mutual exclusion'],
  ['calls itself', 'recursive'],
  ['RTT', 'round trip time'],
  ['hash map', 'dictionary'],
  ['sharding', 'horizontal partitioning'],
  ['idempotent', 'safe to retry'],
  ['overfitting', 'memorises the training data'],
  ['JWT', 'JSON web token'],
  ['FIFO', 'order of arrival'],
  ['LIFO', 'the most recently added first'],
  ['memoize', 'remember the answers'],
  ['pointer to the next', 'link to next'],
  ['evict', 'replace the page'],
  ['address space', 'its own memory'],
  ['redundancy', 'stored twice'],
  ['referential integrity', 'the referenced row exists'],
  ['machine code', 'executable'],
])('%s and %s mean the same', (one, other) => {
  expect(meaningsOf(one).some((sense) => meaningsOf(other).includes(sense))).toBe(true)
})

test.each([
  ['stack', 'queue'],
  ['process', 'thread'],
  ['TCP', 'UDP'],
  ['precision', 'recall'],
  ['authentication', 'authorization'],
  ['horizontal scaling', 'vertical scaling'],
  ['left subtree', 'right subtree'],
  ['push', 'pop'],
  ['next pointer', 'previous pointer'],
  ['user mode', 'kernel mode'],
  ['O(n)', 'O(log n)'],
  ['increment', 'decrement'],
])('%s and %s do not', (one, other) => {
  expect(meaningsOf(one).some((sense) => meaningsOf(other).includes(sense))).toBe(false)
})

test('one slip in a word is forgiven, another word is not', () => {
  expect(likeness('retransmit', 'retransmti')).toBeGreaterThan(0.8)
  expect(likeness('semaphore', 'semaphor')).toBeGreaterThan(0.8)
  expect(likeness('sync', 'async')).toBe(0)
  expect(likeness('stack', 'slack')).toBeLessThan(1)
})

test('one growth class is no slip of another', () => {
  expect(likeness('o(nlogn)', 'o(logn)')).toBe(0)
})

test('numbers are the same when they agree as far as both go', () => {
  expect(likeness('0.0508', '0.051')).toBe(1)
  expect(likeness('56.9512', '57')).toBe(1)
  expect(likeness('56.9512', '58')).toBe(0)
  expect(likeness('5', '6')).toBe(0)
})

test('words know where they stand, and a growth class is one word', () => {
  const text = 'It’s O(n log n), in C++ and C#.'
  const words = wordsOf(text)
  expect(words.map((word) => text.slice(word.start, word.end))).toEqual([
    'It’s',
    'O(n log n)',
    'in',
    'C++',
    'and',
    'C#',
  ])
})

test('speech without full stops is read in parts', () => {
  const parts = sentencesOf('and then it goes on '.repeat(40))
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.flatMap(({ words }) => words)).toHaveLength(200)
})
