/** A whole product of one's own, to break: its Workers can be killed and its database stopped. */
import { spawnSync } from 'node:child_process'
import { freePort } from '../../scripts/ports.ts'
import { startProduct, type Product } from '../../scripts/product.ts'
import { silentSteps } from '../../scripts/steps.ts'
import { intoThrowaway } from '../../scripts/throwaway.ts'
import { test as journey } from '../e2e/fixtures.ts'

export { expect } from '../e2e/fixtures.ts'

export type OwnProduct = Product & {
  /** Kills the runtime of site and Workers as a crash would, without a word of warning, and starts it again. */
  readonly crashWorkers: () => Promise<void>
}

export const test = journey.extend<object, { readonly product: OwnProduct }>({
  product: [
    async ({ browserName: _ }, use) => {
      await intoThrowaway(async (folder) => {
        const port = await freePort()
        const product = await startProduct({ folder, port, durable: false, step: silentSteps })
        const crashWorkers = async () => {
          killRuntimeOf(folder)
          await product.restartWorkers()
        }
        try {
          await use({ ...product, crashWorkers })
        } finally {
          await product.stop()
        }
      })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ product }, use) => {
    await use(product.origin)
  },
})

/** The whole process group of the command that was told to work on our folder: its leash leads the group. */
function killRuntimeOf(folder: string): void {
  const table = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout
  const leash = table
    .split('\n')
    .find((line) => line.includes('leash.mjs') && line.includes('wrangler') && line.includes(folder))
  if (leash === undefined) throw new Error(`Nothing runs on ${folder}`)
  process.kill(-parseInt(leash, 10), 'SIGKILL')
}
