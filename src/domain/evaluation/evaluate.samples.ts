/** Questions and answers written for the evaluator's tests: one per way of asking. */
import type { AssessedQuestion } from './evaluate.ts'

/** Nobody wrote key points: the reference answer is all there is. */
export const hashTable: AssessedQuestion = {
  text: 'How does a hash table find a value by its key, and what does a lookup cost?',
  type: 'technical',
  referenceAnswer:
    'A hash function turns the key into a number, which is reduced to the index of a bucket in an array. ' +
    'The value is then read directly from that bucket, so a lookup takes constant time on average. ' +
    'When two keys fall into the same bucket there is a collision, handled by chaining entries in a list or by probing for another free slot. ' +
    'In the worst case all keys collide and the lookup becomes linear, which is why the table is resized when its load factor grows too high.',
  keyPoints: [],
  misconceptions: [],
}

export const transport: AssessedQuestion = {
  text: 'What does TCP guarantee that UDP does not?',
  type: 'technical',
  referenceAnswer:
    'TCP is reliable: lost segments are detected and retransmitted. ' +
    'It delivers bytes in order, and it sets up a connection with a handshake before data flows. ' +
    'UDP is connectionless and sends datagrams without any guarantee of delivery or order.',
  keyPoints: [],
  misconceptions: [],
}

export const closure: AssessedQuestion = {
  text: 'What is a closure in JavaScript?',
  type: 'technical',
  referenceAnswer:
    'A closure is a function together with the variables of the scope it was created in. ' +
    'It keeps access to those outer variables after the outer function has returned, because the environment is kept alive as long as somebody references it. ' +
    'It captures the variables themselves and not copies, so later changes are visible. We use it for private state, for example a counter.',
  keyPoints: [
    {
      id: 'outer-variables',
      text: 'A closure is a function with access to the variables of its enclosing scope.',
      phrases: ['variables of the outer function', 'remembers its scope', 'enclosing scope', 'lexical environment'],
      weight: 3,
      essential: true,
    },
    {
      id: 'outlives',
      text: 'The variables stay alive after the outer function has returned.',
      phrases: ['after the outer function returned', 'stay alive', 'outlives the call', 'even after it returns'],
      weight: 2,
      essential: true,
    },
    {
      id: 'by-reference',
      text: 'It captures the variables themselves, not copies of their values.',
      phrases: ['variables and not copies', 'by reference', 'sees later changes', 'live binding'],
      weight: 2,
      essential: false,
    },
    {
      id: 'private-state',
      text: 'Closures give private state, for example a counter or a module.',
      phrases: ['private state', 'hide data', 'private variables', 'like a counter'],
      weight: 1,
      essential: false,
    },
  ],
  misconceptions: [
    {
      id: 'copies',
      phrases: ['closures copy the values', 'takes a snapshot of the variables'],
      correction: 'A closure holds the variables themselves, so it sees every later change.',
    },
  ],
}

export const conflict: AssessedQuestion = {
  text: 'Tell me about a time you disagreed with a colleague on a technical decision.',
  type: 'behavioral',
  referenceAnswer:
    'Last year our team planned to move the billing service to a new database. I was responsible for the migration plan and thought the big-bang switch my colleague proposed was too risky. ' +
    'I asked him for an hour, wrote both options down with their risks, and measured a dry run on a copy of production. ' +
    'The data showed six hours of downtime, so we agreed on a gradual switch that I led. As a result we migrated with no downtime within three weeks, and I learned to bring numbers early.',
  keyPoints: [],
  misconceptions: [],
}

/** A reference of one or two sentences, and nothing else. */
export function shortQuestion(text: string, referenceAnswer: string): AssessedQuestion {
  return { text, type: 'technical', referenceAnswer, keyPoints: [], misconceptions: [] }
}

export const fullAnswers = {
  hashTable:
    'The key goes through a hash function, and the resulting number, modulo the array size, gives the bucket where the value sits. So on average you get it in O(1). Two keys can land in the same bucket; then you keep a linked list per bucket or probe for the next empty slot. If everything collides it degrades to O(n), so the table grows when the load factor gets too big.',
  transport:
    'TCP makes sure that lost packets are sent again and that everything arrives in the right order, after a three-way handshake has established the connection. UDP just fires datagrams off: no connection, and nobody guarantees that they arrive or in which order.',
  closure:
    'It is a function that remembers the variables of the outer function it was defined in. Those variables stay alive even after the outer function returned. It holds the variables by reference, so it sees later changes, and people use it to hide data, like a counter.',
  conflict:
    'At my last company our team had to choose how to split a monolith, and a colleague wanted to rewrite everything at once. It was my job to estimate the effort, and I thought the rewrite would miss the deadline. I suggested we compare both options, built a small prototype of the step-by-step way in two days, and showed him the numbers. He agreed, and I led the first extraction. As a result we shipped on time, incidents dropped by 30 percent, and I learned to argue with data instead of opinions.',
} as const
