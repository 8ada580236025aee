/** What every journey stands on: a person with an account of their own, and an eye on the browser's console. */
import { randomUUID } from 'node:crypto'
import { test as base, type Browser, type BrowserContext, type BrowserContextOptions } from '@playwright/test'

export { expect } from '@playwright/test'

export type Person = { readonly name: string; readonly email: string; readonly password: string }

type Journey = {
  /** Console errors that belong to the journey, such as a page that is meant to be missing. */
  readonly tolerated: readonly RegExp[]
  /** Fails the journey when a page complained: an exception, a console error, a broken content policy. */
  readonly clean: undefined
  /** Somebody nobody knows yet. */
  readonly stranger: Person
  /** Signed in, in this browser. */
  readonly candidate: Person
  /** Another browser, on another device, with nothing in it. */
  readonly elsewhere: BrowserContext
}

export const test = base.extend<Journey>({
  tolerated: [[], { option: true }],

  clean: [
    async ({ context, tolerated }, use) => {
      const complaints = listen(context)
      await use(undefined)
      const unexpected = complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)))
      if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
    },
    { auto: true },
  ],

  stranger: async ({ baseURL: _ }, use) => {
    await use({
      name: 'Casey Example',
      email: `casey-${randomUUID()}@example.com`,
      password: 'Nine quiet otters build rafts',
    })
  },

  candidate: async ({ context, baseURL, stranger }, use) => {
    await signUpIn(context, baseURL ?? '', stranger)
    await use(stranger)
  },

  elsewhere: async ({ browser, baseURL, contextOptions }, use) => {
    const context = await anotherDevice(browser, { ...contextOptions, ...(baseURL === undefined ? {} : { baseURL }) })
    await use(context)
    await context.close()
  },
})

/** Makes the account by the form itself, so that the browser holds the session as it would. */
export async function signUpIn(context: BrowserContext, origin: string, person: Person): Promise<void> {
  const response = await context.request.post('/signup', {
    headers: { origin, accept: 'text/html' },
    form: { ...person, terms: 'accepted', timeZone: 'Europe/Berlin', next: '' },
    maxRedirects: 0,
  })
  if (response.status() !== 303) throw new Error(`Signing up answered ${response.status()}: ${await response.text()}`)
}

function anotherDevice(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({ ...options, viewport: { width: 820, height: 1180 } })
}

function listen(context: BrowserContext): readonly string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (event) => complaints.push(event.error().message))
  return complaints
}
