// The product on data of its own, for one run of the browser tests: ends with the runner and leaves nothing behind.
import { onFarewell } from './farewell.ts'
import { startProduct, type Product } from './product.ts'
import { silentSteps } from './steps.ts'
import { discard, throwawayFolder } from './throwaway.ts'

const folder = throwawayFolder()
let product: Product | undefined

onFarewell(async () => {
  await product?.stop()
  discard(folder)
})

try {
  product = await startProduct({ folder, port: Number(process.env.PORT), durable: false, step: silentSteps })
} catch (error) {
  discard(folder)
  throw error
}
