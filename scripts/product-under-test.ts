// The product on data of its own, for one run of the browser tests: ends with the runner and leaves nothing behind.
import { onFarewell } from './farewell.ts'
import { startProduct, type Product } from './product.ts'
import { silentSteps } from './steps.ts'
import { intoThrowaway } from './throwaway.ts'

const port = Number(process.env.PORT)
let product: Product | undefined

await intoThrowaway(async (folder) => {
  const asked = new Promise<void>((resolve) => {
    onFarewell(async () => {
      await product?.stop()
      resolve()
    })
  })
  product = await startProduct({ folder, port, durable: false, step: silentSteps })
  await asked
})
