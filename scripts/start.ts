// `npm start`: the whole product on this machine, at one address, until it is ended.
import { onFarewell } from './farewell.ts'
import { startProduct, type Product } from './product.ts'
import { toldSteps } from './steps.ts'

const port = Number(process.env.PORT ?? 8788)
const folder = process.env.DATA_FOLDER ?? '.data'

let product: Product | undefined
onFarewell(async () => {
  await product?.stop()
})

try {
  product = await startProduct({ folder, port, durable: true, step: toldSteps, onLine: tellProblems })
  console.log(`\nReady: ${product.origin}\nCtrl-C ends it; what was entered stays in ${folder}.`)
  const lastWords = await product.broke
  await product.stop()
  throw new Error(`the Workers' runtime ended by itself:\n${lastWords}`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

/** Wrangler's chatter stays hidden; what went wrong does not. */
function tellProblems(line: string) {
  if (/\b(error|warn)\b|✘|▲/i.test(line)) console.error(line)
}
