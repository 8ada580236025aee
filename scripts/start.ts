// `npm start`: the whole product on this machine, at one address, until it is ended.
import { onFarewell } from './farewell.ts'
import { startProduct, type Product } from './product.ts'
import { readSettings } from './settings.ts'
import { toldSteps } from './steps.ts'

let product: Product | undefined
onFarewell(async () => {
  await product?.stop()
})

try {
  const { port, folder } = readSettings(process.env)
  product = await startProduct({ folder, port, durable: true, step: toldSteps, onLine: tellProblems })
  console.log(`\nReady: ${product.origin}\nCtrl-C ends it; what was entered stays in ${folder}.`)
  const lastWords = await product.broke
  await product.stop()
  throw new Error(`the Workers' runtime ended by itself:\n${lastWords}`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

/**
 * Wrangler's chatter stays hidden; what went wrong does not. That an import was left out because nothing of it is used
 * is the bundler doing what package.json's `sideEffects` asks for.
 */
function tellProblems(line: string) {
  if (line.includes('[ignored-bare-import]')) return
  if (/\[?(ERROR|WARNING)\]?|✘|▲/.test(line)) console.error(line)
}
