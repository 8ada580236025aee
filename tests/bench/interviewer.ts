/**
 * Holds some 300 interviews with candidates of known ability, seeded, and checks what the interviewer made of each.
 * `npm run bench:interviewer` prints the table and keeps it in `RESULTS.md`; it ends with an error if a check failed.
 */
import type { AbilityPrior, Plan } from '#domain/interview'
import { interviewTypes, type InterviewType } from '#domain/questions'
import { abilityOf, manners, type Candidate, type Manner } from './interviewer/candidates.ts'
import { Chance } from './interviewer/chance.ts'
import { checks } from './interviewer/checks.ts'
import { hold, noPast, type Held } from './interviewer/hold.ts'
import { table, writeResults } from './results.ts'

const seedsPerKind = 4

const byManner = manners.flatMap((manner) =>
  interviewTypes.flatMap((type) =>
    Array.from({ length: seedsPerKind }, (_, seed) => hold(candidateOf(manner), planOf(type), 1 + seed)),
  ),
)
const series = manners.slice(0, 3).map((manner) => seriesOf(candidateOf(manner), 10))
const drawn = drawnCandidates(60)
const faults = checks.map(({ name, faults: find }) => ({
  name,
  faults: [...byManner, ...series.flat(), ...drawn].flatMap(find),
}))
const repeats = series.flatMap(repeatedIn)

const text = [
  `${byManner.length + series.flat().length + drawn.length} interviews: ${manners.length} manners of answering by ${interviewTypes.length} types by ${seedsPerKind} seeds, three candidates ten times in a row, and ${drawn.length} candidates whose ability is drawn from a normal distribution (10 questions each, technical). Everything is seeded, so a run repeats exactly. The candidates know each key point with the probability that the model of ability gives it, and say it as the reference or as the key point is worded: the errors below are those of evaluator and estimate together, without those of people's own words.`,
  table(
    ['held in every interview', 'faults'],
    [
      ...faults.map(({ name, faults: found }) => [name, String(found.length)]),
      ['nothing asked twice over ten interviews of one candidate', String(repeats.length)],
    ],
  ),
  table(
    ['candidate', 'ability', 'mean points', 'spread', 'follow-ups a turn', 'challenges a turn'],
    manners.map((manner) =>
      rowOf(
        manner,
        byManner.filter(({ candidate }) => candidate.manner === manner),
      ),
    ),
  ),
  table(['ability, over 60 drawn candidates', 'measured'], abilityRows(drawn)),
].join('\n\n')

console.log(text)
for (const { name, faults: found } of faults)
  for (const fault of found.slice(0, 5)) console.error(`✗ ${name}: ${fault}`)
for (const repeat of repeats.slice(0, 5)) console.error(`✗ asked again: ${repeat}`)
await writeResults('Interviewer', text)
process.exitCode = faults.some(({ faults: found }) => found.length > 0) || repeats.length > 0 ? 1 : 0

function candidateOf(manner: Manner): Candidate {
  return { manner, ability: abilityOf[manner] }
}

function planOf(type: InterviewType, questionCount = 5): Plan {
  return {
    title: type,
    type,
    role: 'backend',
    level: 'mid',
    topics: [],
    questionCount,
    secondsPerAnswer: null,
    mode: 'practice',
    style: 'conversational',
  }
}

/** One candidate, interview after interview: what was asked and learned goes along, as the record keeps it. */
function seriesOf(candidate: Candidate, count: number): readonly Held[] {
  const all: Held[] = []
  for (let index = 0; index < count; index += 1) {
    const past = {
      askedBefore: all.flatMap(({ interview }) => interview.turns.map(({ bankId }) => bankId)),
      priors: priorsAfter(all),
      held: index,
    }
    all.push(hold(candidate, planOf('technical'), 1000 + index, past))
  }
  return all
}

function priorsAfter(all: readonly Held[]): readonly AbilityPrior[] {
  const latest = new Map<AbilityPrior['topic'], AbilityPrior>()
  for (const { report } of all) {
    for (const { topic, ability } of report.topics) if (ability) latest.set(topic, { topic, ...ability })
  }
  return [...latest.values()]
}

function repeatedIn(all: readonly Held[]): readonly string[] {
  const asked = all.flatMap(({ interview }) => interview.turns.map(({ bankId }) => bankId))
  return asked.filter((id, index) => asked.indexOf(id) !== index)
}

function drawnCandidates(count: number): readonly Held[] {
  const chance = new Chance(7)
  return Array.from({ length: count }, (_, index) =>
    hold({ manner: 'middling', ability: chance.normal() }, planOf('technical', 10), 5000 + index, noPast),
  )
}

function rowOf(manner: Manner, all: readonly Held[]): readonly string[] {
  const points = all.flatMap(({ report }) => report.points ?? [])
  const turns = all.flatMap(({ interview }) => interview.turns)
  const followUps = turns.flatMap(({ exchanges }) => exchanges.slice(1))
  const challenged = followUps.filter(({ keyPointId }) => keyPointId === null)
  return [
    manner,
    String(abilityOf[manner]),
    mean(points).toFixed(0),
    `${Math.min(...points)} to ${Math.max(...points)}`,
    ((followUps.length - challenged.length) / turns.length).toFixed(2),
    (challenged.length / turns.length).toFixed(2),
  ]
}

/** Topic by topic, as reports show it, and over the whole interview for the order of candidates. */
function abilityRows(all: readonly Held[]): readonly (readonly string[])[] {
  const estimates = all.flatMap(({ candidate, report }) =>
    report.topics.flatMap(({ ability }) => (ability ? [{ truth: candidate.ability, ...ability }] : [])),
  )
  const errors = estimates.map(({ truth, mean: estimate }) => estimate - truth)
  const within = (width: number) =>
    estimates.filter(({ truth, mean: estimate, deviation }) => Math.abs(estimate - truth) <= width * deviation).length /
    estimates.length
  const overall = all.map(({ candidate, report }) => ({
    truth: candidate.ability,
    estimate: mean(report.topics.flatMap(({ ability }) => ability?.mean ?? [])),
  }))
  return [
    ['estimates (a topic of an interview each)', String(estimates.length)],
    ['mean error (bias)', mean(errors).toFixed(2)],
    ['root mean square error', Math.sqrt(mean(errors.map((error) => error ** 2))).toFixed(2)],
    ['the same for a guess of 0', Math.sqrt(mean(estimates.map(({ truth }) => truth ** 2))).toFixed(2)],
    ['truth inside the 95 % interval', `${(100 * within(1.96)).toFixed(0)} %`],
    ['truth inside the 68 % interval', `${(100 * within(1)).toFixed(0)} %`],
    ['pairs of candidates in the right order', `${(100 * inOrder(overall)).toFixed(0)} %`],
  ]
}

function inOrder(all: readonly { readonly truth: number; readonly estimate: number }[]): number {
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
  const right = pairs.filter(([one, other]) => (one.truth - other.truth) * (one.estimate - other.estimate) > 0)
  return right.length / pairs.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
