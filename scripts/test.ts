// `npm test`: everything that must hold, browser journeys included. The last line is the sum.
import { checks, groundwork } from './checks.ts'
import { journeys } from './journeys.ts'
import { conclude, performAll } from './tally.ts'

const tally = { passed: 0, failed: 0 }
await performAll(groundwork, tally, 1)
await performAll(checks, tally, 2)
await performAll([journeys], tally, 1)
conclude(tally)
