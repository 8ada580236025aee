import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { attempt } from './run.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium or Chrome: one that is there, else Playwright's own, else Debian's. */
export async function findBrowser(): Promise<string> {
  const found = present()
  if (found !== undefined) return found
  console.log('No Chromium or Chrome here; fetching one …')
  const own = await attempt('playwright', ['install', 'chromium'])
  if (own.code === 0 && existsSync(chromium.executablePath())) return chromium.executablePath()
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await attempt('apt-get', ['update'])
    await attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const installed = present()
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need Chromium or Chrome and none could be fetched: install one, or name its path in BROWSER_PATH.',
  )
}

function present(): string | undefined {
  return [process.env.BROWSER_PATH ?? '', ...places, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  )
}
