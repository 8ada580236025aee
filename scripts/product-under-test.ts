// The product on data of its own, with doubles in the place of model vendors, for one run of the browser tests: ends with the runner and leaves nothing behind.
import { serveDoubles } from '../tests/doubles/serve.ts'
import { onFarewell } from './farewell.ts'
import { startProduct, type Product } from './product.ts'
import { silentSteps } from './steps.ts'
import { discard, throwawayFolder } from './throwaway.ts'

const folder = throwawayFolder()
const doubles = await serveDoubles({ openai: Number(process.env.OPENAI_DOUBLE_PORT ?? 0) })
let product: Product | undefined

onFarewell(async () => {
  await product?.stop()
  await doubles.close()
  discard(folder)
})

try {
  product = await startProduct({
    folder,
    port: Number(process.env.PORT),
    durable: false,
    step: silentSteps,
    doubles: doubles.origins,
  })
} catch (error) {
  discard(folder)
  throw error
}
