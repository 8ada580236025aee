/**
 * What a page costs: script and style on the wire, how soon it shows and answers on a cheap phone, and how often it asks
 * the database. `npm run bench:page` writes `RESULTS.md`; on a busy machine only the times are worse than they should be.
 */
import { cpus, loadavg } from 'node:os'
import { chromium, type BrowserContext } from '@playwright/test'
import { resumePdf } from '#tests/fixtures/resumes.ts'
import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { findBrowser } from '../../scripts/browser.ts'
import { freePort } from '../../scripts/ports.ts'
import { startProduct } from '../../scripts/product.ts'
import { toldSteps as step } from '../../scripts/steps.ts'
import { intoThrowaway } from '../../scripts/throwaway.ts'
import { openEdge } from './edge.ts'
import { loadPage, type PageLoad } from './page-load.ts'
import { against, percentile, table, writeResults } from './results.ts'
import { countRoundTrips, type RoundTrips } from './round-trips.ts'

type Route = {
  readonly name: string
  readonly path: string
  readonly isPublic?: true
  readonly scriptBudgetKb?: number
}

const loads = 3
const budget = { lcpMs: 700, tbtMs: 50, reads: 1, writes: 3 }

await intoThrowaway(async (folder) => {
  const port = await freePort()
  const product = await startProduct({ folder, port, durable: false, step })
  const edge = await openEdge(product.origin)
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-quic'],
  })
  try {
    const { candidate, routes, resumeId, openId } = await step('A candidate with a report', () =>
      prepare(product.origin),
    )
    const context = await browser.newContext({ baseURL: product.origin })
    await signIn(context, product.origin, candidate)
    const cookies = await context.cookies()

    const weighed = new Map<Route, readonly PageLoad[]>()
    for (const route of routes) {
      const url = `${edge.origin}${route.path}`
      const results = await step(`Loading ${route.name} ${loads} times`, () =>
        inTurn(loads, () => loadPage(browser, { url, cookies: route.isPublic ? [] : cookies })),
      )
      weighed.set(route, results)
    }
    const nobody = await browser.newContext({ baseURL: product.origin })
    const reads = await step('Counting reads', () => countReads(context, nobody, routes))
    const writes = await step('Counting writes', () => countWrites(context, product.origin, { resumeId, openId }))
    await writeResults('Pages', pagesReport(weighed, reads, writes))
    await context.close()
  } finally {
    await browser.close()
    await edge.close()
    await product.stop()
  }
})

async function prepare(origin: string) {
  const candidate = await RestCandidate.signUp(origin)
  const { id: resumeId } = await candidate.upload(resumePdf())
  const finished = await candidate.start()
  await holdInterview(candidate, finished)
  const open = await candidate.start()
  // The record is told in the background; what is counted later must not meet it.
  while (!(await candidate.history()).items.some(({ status }) => status === 'completed'));
  const routes: readonly Route[] = [
    { name: 'landing', path: '/', isPublic: true, scriptBudgetKb: 45 },
    { name: 'sign-up', path: '/signup', isPublic: true, scriptBudgetKb: 50 },
    { name: 'sign-in', path: '/login', isPublic: true, scriptBudgetKb: 50 },
    { name: 'dashboard', path: '/dashboard', scriptBudgetKb: 60 },
    { name: 'resumes', path: '/resume' },
    { name: 'profile', path: `/resume/${resumeId}` },
    { name: 'set-up', path: '/interview/new' },
    { name: 'interview', path: `/interview/${open.interviewId}`, scriptBudgetKb: 70 },
    { name: 'report', path: `/interview/${finished.interviewId}/report`, scriptBudgetKb: 80 },
    { name: 'history', path: '/history' },
    { name: 'settings', path: '/settings' },
    { name: 'terms', path: '/terms', isPublic: true },
  ]
  return { candidate, routes, resumeId, openId: open.interviewId }
}

async function signIn(context: BrowserContext, origin: string, { email, password }: RestCandidate): Promise<void> {
  await post(context, origin, '/login?/signin', { email, password, next: '' })
}

async function post(context: BrowserContext, origin: string, path: string, form: Readonly<Record<string, string>>) {
  const headers = { origin, accept: 'text/html' }
  const response = await context.request.post(path, { headers, form, maxRedirects: 0 })
  if (response.status() >= 400) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
}

async function countReads(
  candidate: BrowserContext,
  nobody: BrowserContext,
  routes: readonly Route[],
): Promise<ReadonlyMap<Route, RoundTrips>> {
  const counted = new Map<Route, RoundTrips>()
  for (const route of routes) {
    const visitor = route.isPublic ? nobody : candidate
    const visit = () => visitor.request.get(route.path, { maxRedirects: 0 })
    // The session's cookie cache lasts a minute: the first visit renews it, the second is the usual one.
    await visit()
    counted.set(route, await countRoundTrips(visit))
  }
  return counted
}

async function countWrites(
  context: BrowserContext,
  origin: string,
  { resumeId, openId }: { readonly resumeId: string; readonly openId: string },
): Promise<ReadonlyMap<string, RoundTrips>> {
  const setUp = { type: 'technical', role: 'backend', level: 'mid', count: '5', mode: 'practice', style: 'structured' }
  const account = {
    name: 'Robin Example',
    email: `robin-${Date.now()}@example.com`,
    password: 'Nine quiet otters build rafts',
  }
  const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'save the settings',
      () => post(context, origin, '/settings?/save', { name: 'Robin', theme: 'dark', timeZone: 'UTC' }),
    ],
    ['correct the profile', () => post(context, origin, `/resume/${resumeId}?/save`, { name: 'Robin' })],
    ['make a resume current', () => post(context, origin, '/resume?/current', { id: resumeId })],
    ['start an interview', () => post(context, origin, '/interview/new', { ...setUp, seconds: '', title: '' })],
    ['ask for a hint on the stage', () => post(context, origin, `/interview/${openId}?/hint`, {})],
    ['delete an interview', () => post(context, origin, '/history?/delete', { id: openId })],
    ['sign up', () => post(context, origin, '/signup', { ...account, terms: 'accepted', timeZone: 'UTC', next: '' })],
  ]
  const counted = new Map<string, RoundTrips>()
  for (const [name, act] of acts) counted.set(name, await countRoundTrips(act))
  return counted
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (let time = 0; time < times; time += 1) results.push(await work())
  return results
}

function pagesReport(
  weighed: ReadonlyMap<Route, readonly PageLoad[]>,
  reads: ReadonlyMap<Route, RoundTrips>,
  writes: ReadonlyMap<string, RoundTrips>,
): string {
  const median = (results: readonly PageLoad[], of: keyof PageLoad) =>
    percentile(
      results.map((each) => each[of]),
      0.5,
    )
  const pages = [...weighed].map(([route, results]) => [
    route.name,
    against(median(results, 'scriptKb'), route.scriptBudgetKb, 'kB'),
    against(median(results, 'styleKb'), undefined, 'kB'),
    against(Math.round(median(results, 'lcpMs')), budget.lcpMs, 'ms'),
    against(Math.round(median(results, 'tbtMs')), budget.tbtMs, 'ms'),
    trips(reads.get(route), budget.reads),
  ])
  const acts = [...writes].map(([name, counted]) => [name, trips(counted, budget.writes)])
  return [
    `Median of ${loads} first loads, phone of 390 px, slow 4G (1.6 Mbps, 150 ms), CPU 4 times slower, text compressed as at the edge.`,
    `Budgets in brackets. ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1) ?? '?'}: times on a busy machine are upper bounds.`,
    '',
    table(['page', 'JavaScript gzip', 'CSS gzip', 'LCP', 'TBT', 'database'], pages),
    '',
    table(['act', 'database'], acts),
  ].join('\n')
}

/** A session is a transaction over a socket: several statements, counted apart from single queries. */
function trips(counted: RoundTrips | undefined, allowed: number): string {
  if (!counted) return '?'
  const shown = against(counted.queries + counted.sessions, allowed, '')
  return counted.sessions > 0 ? `${shown}, ${counted.sessions} of them sessions` : shown
}
