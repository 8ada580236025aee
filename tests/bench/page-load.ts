/** One page as a phone loads it for the first time, on slow 4G. */
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from '@playwright/test'

export type PageLoad = {
  readonly scriptKb: number
  readonly styleKb: number
  readonly lcpMs: number
  readonly tbtMs: number
}

type Vitals = {
  readonly firstPaint: number
  readonly lcp: number
  readonly tasks: readonly (readonly [number, number])[]
}

const slowFourG = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowerCpu = 4
/** A task that takes longer than this keeps a finger waiting. */
const patienceMs = 50

export type Visit = { readonly url: string; readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>> }

/** With an empty cache, in a browser that knows nothing but the cookies. */
export async function loadPage(browser: Browser, { url, cookies }: Visit): Promise<PageLoad> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    deviceScaleFactor: 2,
  })
  try {
    await context.addCookies([...cookies])
    const page = await context.newPage()
    const weigh = weighing(page)
    await page.addInitScript(watchVitals)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowFourG)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
    const response = await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    if (!response?.ok()) throw new Error(`${url} answered ${response?.status() ?? 'nothing'}`)
    await page
      .locator('html:is([data-hydrated], [data-enhanced], :not(:has(script[type=module], body script)))')
      .waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const { firstPaint, lcp, tasks } = await page.evaluate<Vitals>('window.vitals')
    const blocking = tasks.filter(([start]) => start >= firstPaint)
    const tbtMs = blocking.reduce((sum, [, duration]) => sum + Math.max(0, duration - patienceMs), 0)
    return { ...(await weigh(await response.text())), lcpMs: lcp, tbtMs }
  } finally {
    await context.close()
  }
}

/** What the edge would send: files and inline styles, compressed. */
function weighing(page: Page): (html: string) => Promise<{ scriptKb: number; styleKb: number }> {
  const scripts: Promise<Buffer>[] = []
  const styles: Promise<Buffer>[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (type === 'script') scripts.push(response.body())
    if (type === 'stylesheet') styles.push(response.body())
  })
  return async (html) => {
    const inline = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => Buffer.from(css))
    return {
      scriptKb: kilobytes(await Promise.all(scripts)),
      styleKb: kilobytes([...inline, ...(await Promise.all(styles))]),
    }
  }
}

function kilobytes(files: readonly Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000
}

/** Runs in the page, as text: the browser knows nothing of this file. */
const watchVitals = `
  window.vitals = { firstPaint: 0, lcp: 0, tasks: [] }
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') window.vitals.firstPaint = startTime })
  watch('largest-contentful-paint', ({ startTime }) => { window.vitals.lcp = startTime })
  watch('longtask', ({ startTime, duration }) => window.vitals.tasks.push([startTime, duration]))
`
