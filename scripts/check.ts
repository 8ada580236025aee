// `npm run check`: all that must hold and needs no browser.
import { checks, groundwork } from './checks.ts'
import { conclude, performAll } from './tally.ts'

const tally = { passed: 0, failed: 0 }
await performAll(groundwork, tally, 1)
await performAll(checks, tally, 2)
conclude(tally)
