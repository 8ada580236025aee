/**
 * From an answer to the next question over the socket, against a bare echo room in the same run; then many interviews at
 * once. `npm run bench:turn`; INTERVIEWS=1000 changes how many.
 */
import { cpus, loadavg } from 'node:os'
import { strongAnswer, thinAnswer } from '#tests/people/answers.ts'
import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { SocketCandidate } from '#tests/people/socket-candidate.ts'
import { freePort } from '../../scripts/ports.ts'
import { startProduct } from '../../scripts/product.ts'
import { toldSteps as step } from '../../scripts/steps.ts'
import { intoThrowaway } from '../../scripts/throwaway.ts'
import { startEcho, type Echo } from './echo-room.ts'
import { against, percentile, table, writeResults } from './results.ts'

const atOnce = Number(process.env.INTERVIEWS ?? 200)
const alone = 10
const startsPerAccount = 50
const overEcho = { p50: 25, p95: 60 }
/** No feedback in between: the answer is followed by the next question at once. */
const wish = { mode: 'realistic', questionCount: 5, style: 'structured' }

type Said = { readonly answerId: string; readonly text: string }
type Opened = { readonly candidate: RestCandidate; readonly interviewId: string }
type Held = Opened & { readonly said: readonly Said[]; readonly turnsMs: readonly number[] }

await intoThrowaway(async (folder) => {
  const port = await freePort()
  const product = await startProduct({ folder, port, durable: true, step })
  try {
    const echo = await step('Starting the echo', () => startEcho(`${folder}/echo`))
    const one = await step(`${alone} interviews one after another`, () =>
      oneAfterAnother(product.origin, echo),
    ).finally(() => echo.stop())
    const opened = await step(`Opening ${atOnce} interviews`, () => openAll(product.origin))
    const startedAt = performance.now()
    const many = await step(`Holding ${atOnce} at once`, () =>
      Promise.all(opened.map((each) => hold(product.origin, each))),
    )
    const seconds = (performance.now() - startedAt) / 1000
    const losses = await step('Comparing every report with what was said', () => compareAll(many))
    await writeResults('Turns', turnsReport(one, many, seconds, losses))
    if (losses.length > 0) throw new Error(losses.join('\n'))
  } finally {
    await product.stop()
  }
})

async function oneAfterAnother(origin: string, echo: Echo) {
  const turns: number[] = []
  const echoes: number[] = []
  const candidate = await RestCandidate.signUp(origin)
  for (let held = 0; held < alone; held += 1) {
    const { interviewId } = await candidate.start(wish)
    const { turnsMs } = await hold(origin, { candidate, interviewId }, async (text) => {
      echoes.push(await echo.roundTrip(text))
    })
    // The first wakes everything up.
    if (held > 0) turns.push(...turnsMs)
  }
  return { turns, echoes }
}

async function openAll(origin: string): Promise<readonly Opened[]> {
  const opened: Opened[] = []
  let candidate = await RestCandidate.signUp(origin)
  for (let index = 0; index < atOnce; index += 1) {
    if (index > 0 && index % startsPerAccount === 0) candidate = await RestCandidate.signUp(origin)
    const { interviewId } = await candidate.start(wish)
    opened.push({ candidate, interviewId })
  }
  return opened
}

async function hold(origin: string, opened: Opened, afterTurn?: (text: string) => Promise<void>): Promise<Held> {
  const { candidate, interviewId } = opened
  const person = await SocketCandidate.join(origin, interviewId, () => candidate.ticket(interviewId))
  const said: Said[] = []
  const turnsMs: number[] = []
  for (let question = person.question; question !== undefined;) {
    const text = said.length % 2 === 0 ? thinAnswer(question) : strongAnswer(question)
    const { answerId, tookMs, seen } = await person.answer(text)
    said.push({ answerId, text })
    turnsMs.push(tookMs)
    await afterTurn?.(text)
    question = seen.phase === 'completed' ? undefined : person.question
  }
  person.leave()
  return { ...opened, said, turnsMs }
}

/** What is missing, doubled or out of order, in words; nothing when all is well. */
async function compareAll(held: readonly Held[]): Promise<readonly string[]> {
  const losses: string[] = []
  for (const { candidate, interviewId, said } of held) {
    const { turns } = await candidate.report(interviewId)
    const kept = turns.flatMap(({ exchanges }) => exchanges)
    const same = kept.length === said.length && kept.every(({ answerId }, index) => answerId === said[index]?.answerId)
    const assessed = kept.every(({ evaluation }) => evaluation !== null)
    if (!same || !assessed)
      losses.push(`${interviewId}: ${said.length} said, ${kept.length} kept, assessed: ${assessed}`)
  }
  return losses
}

function turnsReport(
  { turns, echoes }: { readonly turns: readonly number[]; readonly echoes: readonly number[] },
  many: readonly Held[],
  seconds: number,
  losses: readonly string[],
): string {
  const crowd = many.flatMap(({ turnsMs }) => turnsMs)
  const row = (name: string, values: readonly number[]) => [
    name,
    String(values.length),
    ...[0.5, 0.95].map((share) => against(percentile(values, share), undefined, 'ms')),
  ]
  const over = (share: number) => percentile(turns, share) - percentile(echoes, share)
  return [
    `From sending an answer to the next question, over the socket, built-in interviewer and evaluator, durable storage.`,
    `${cpus().length} cores shared with the clients, load average ${loadavg()[0]?.toFixed(1) ?? '?'}.`,
    '',
    table(
      ['', 'turns', 'p50', 'p95'],
      [
        row('bare echo room', echoes),
        row('one interview at a time', turns),
        ['over the echo', '', against(over(0.5), overEcho.p50, 'ms'), against(over(0.95), overEcho.p95, 'ms')],
        row(`${many.length} interviews at once, no pause for thought`, crowd),
      ],
    ),
    '',
    `${many.length} interviews at once with ${crowd.length} answers took ${seconds.toFixed(1)} s; ${losses.length} of them lost or doubled an answer.`,
  ].join('\n')
}
