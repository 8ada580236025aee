/** A double's mind that reads what the product asks, and replies as a model of middling talent would. */
import { samplingMind, type Ask, type Mind } from './mind.ts'
import { asSchema } from './sampler.ts'

/** `order` tells questions apart: no two of one mind are alike. */
export function candidMind(): Mind {
  let order = 0
  return (ask) => {
    const properties = new Set(Object.keys(asSchema(ask.schema.properties)))
    if (properties.has('criteria')) return evaluation(ask)
    if (properties.has('referenceAnswer')) return question(ask, (order += 1))
    if (properties.has('work') && properties.has('skills')) return profile(ask)
    if (properties.has('studyPlan')) return summary(ask)
    if (properties.has('text') && properties.has('why')) return followUp((order += 1))
    return samplingMind(ask)
  }
}

function evaluation({ input }: Ask) {
  const [, answer = ''] = /<answer \w[\w-]*>\n([\s\S]*?)\n<\/answer /u.exec(input) ?? []
  const sentences = answer.match(/[^.!?\n]+[.!?]?/gu)?.map((sentence) => sentence.trim()) ?? []
  const quotes = sentences.filter((sentence) => sentence.split(' ').length > 3)
  const level = quotes.length > 1 ? 4 : quotes.length > 0 ? 3 : 1
  return {
    keyPoints: linesAfter(input, 'Key points:').map((line, index) => {
      const [, id = ''] = /^- ([^ :]+)/u.exec(line) ?? []
      const quote = quotes[index] ?? null
      return { id, quote, status: quote === null ? 'missing' : 'covered' }
    }),
    misconceptions: [],
    criteria: linesAfter(input, 'Rubric').map((line) => {
      const [, name = ''] = /^- ([a-z-]+) \(/u.exec(line) ?? []
      return { name, quotes: quotes.slice(0, 1), level }
    }),
    onTopic: true,
    strengths: quotes.length > 0 ? ['You say what happens, step by step.'] : [],
    weaknesses: ['You do not say where it stops working.'],
    improvement: 'Name one limit of it, and what you would do there.',
    verdict: quotes.length > 1 ? 'You know how this works.' : 'You touch on it without explaining.',
  }
}

/** The lines with dashes that stand below a heading. */
function linesAfter(text: string, heading: string): readonly string[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(heading)) + 1
  const rest = lines.slice(from)
  const end = rest.findIndex((line) => !line.startsWith('- '))
  return rest.slice(0, end < 0 ? rest.length : end)
}

const matters = [
  ['a cache that serves stale prices', 'Invalidation follows the write.'],
  ['two workers that take the same task', 'A lease keeps a second worker out.'],
  ['a page that grows slower every week', 'Measure before anything is changed.'],
  ['a deploy that half of the servers refuse', 'Old and new versions must understand each other.'],
  ['a report that counts some orders twice', 'An idempotency token tells repeats apart.'],
  ['a queue that never empties at night', 'Arrivals outrun what consumers finish.'],
  ['a login that fails only on phones', 'The session cookie is not sent along.'],
  ['a search that misses accented names', 'Text is folded before comparison.'],
  ['a backup that nobody has ever restored', 'Only a rehearsal proves a copy.'],
  ['an import that dies in the middle of the file', 'Checkpoints let it go on where it stood.'],
  ['a clock that differs between machines', 'Logical time orders what happened.'],
  ['a library that went unmaintained', 'Its surface is wrapped before it is replaced.'],
] as const

const openings = [
  'Imagine that you inherit',
  'Somebody on your team reports',
  'Last night the alarm was about',
  'Your first task with us concerns',
] as const

const askings = [
  'How would you find the cause?',
  'What would you look at first, and why?',
  'Which trade-off decides the remedy?',
  'How would you keep it from coming back?',
] as const

function question({ input }: Ask, order: number) {
  const [, topic = 'node-apis', difficulty = 'easy'] = /\(topic ([\w-]+), difficulty (\w+), type/u.exec(input) ?? []
  const [matter, point] = matters[order % matters.length] ?? matters[0]
  const opening = openings[order % openings.length] ?? openings[0]
  const asking = askings[Math.floor(order / matters.length) % askings.length] ?? askings[0]
  return {
    topic,
    difficulty,
    text: `${opening} ${matter}. ${asking}`,
    why: 'It shows how you go about the unknown.',
    clarification: `Take me through your thoughts about ${matter}.`,
    keyPoints: [
      { text: point, phrases: [point.replace('.', '').toLowerCase()], weight: 3, essential: true },
      { text: 'Evidence is gathered from logs.', phrases: ['logs', 'log files'], weight: 2, essential: true },
      { text: 'A regression test stays behind.', phrases: ['regression test'], weight: 1, essential: false },
    ],
    referenceAnswer: `${point} Evidence is gathered from logs, and a regression test stays behind.`,
    hints: ['Think of who notices first.', 'Think of what you would still have the day after.'],
  }
}

function followUp(order: number) {
  const subjects = ['on a busy Monday', 'with ten times the data', 'while a colleague is on leave', 'after a crash']
  return {
    text: `How does that hold ${subjects[order % subjects.length] ?? ''}, case ${String(order)}?`,
    why: 'Something of your answer is still open.',
  }
}

const known = ['TypeScript', 'JavaScript', 'React', 'Node.js', 'PostgreSQL', 'Python', 'Kubernetes', 'AWS', 'Docker']

function profile({ input }: Ask) {
  return {
    headline: null,
    summary: null,
    skills: [],
    technologies: known.filter((name) => input.includes(name)),
    work: [],
    education: [],
    projects: [],
  }
}

function summary({ input }: Ask) {
  const [, topic = 'node-apis'] = /topic ([\w-]+)/u.exec(input) ?? []
  return {
    strengths: [{ turn: 1, quote: null, text: 'You explain in order.' }],
    focus: [{ turn: 1, quote: null, text: 'Say where a method stops working.' }],
    studyPlan: [{ topic, why: 'It was the weakest part.', doThis: 'Explain one failure a day aloud.' }],
    summary: 'You know your tools well. What is missing are their limits.',
  }
}
