// `npm run vault:rotate`: a new master key for the vault of the product that runs on this machine, and all sealed keys
// brought under it. `npm run vault:rotate -- --production URL` does the second half for a deployment whose VAULT_KEYS
// was changed (docs/deploy.md).
import { join } from 'node:path'
import { changeVariables } from './configurations.ts'
import { originOf } from './folder-claim.ts'
import { masterKeys } from './foundation.ts'
import { resealAll, untilVaultHas, type Resealed } from './resealing.ts'
import { localSecrets, rotateVaultKeys, secretsFile } from './secrets.ts'
import { readSettings } from './settings.ts'
import { toldSteps as step } from './steps.ts'

const [mode, deployment] = process.argv.slice(2)
const isWellFormed = mode === undefined || (mode === '--production' && deployment !== undefined)
if (!isWellFormed) {
  console.error('Usage: npm run vault:rotate, or MAINTENANCE_TOKEN=… npm run vault:rotate -- --production https://…')
  process.exit(2)
}

try {
  const { resealed, current, unreadable } = await (deployment === undefined ? rotateHere() : resealAt(deployment))
  console.log(`\n${resealed} keys re-sealed, ${current} were sealed under this master key already.`)
  if (unreadable > 0) {
    console.error(`${unreadable} cannot be opened under any master key; their owners must enter them again.`)
    process.exitCode = 1
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function rotateHere(): Promise<Resealed> {
  const { folder } = readSettings(process.env)
  const origin = await originOf(folder)
  if (origin === null) throw new Error(`Nothing runs from ${folder}. Start it first: npm start`)
  const file = secretsFile(folder)
  const { maintenanceToken } = localSecrets(file)
  const { vaultKeys } = await step('Making a master key', async () => {
    const secrets = rotateVaultKeys(file)
    changeVariables(join(folder, 'configurations'), 'vault', masterKeys(secrets))
    return secrets
  })
  const here = { origin, maintenanceToken }
  await step(`Waiting for the vault to seal under ${vaultKeys.current}`, () => untilVaultHas(vaultKeys.current, here))
  return step('Re-sealing all keys', () => resealAll(here))
}

async function resealAt(origin: string): Promise<Resealed> {
  const { MAINTENANCE_TOKEN: maintenanceToken } = process.env
  if (maintenanceToken === undefined) throw new Error('Say MAINTENANCE_TOKEN, as the site has it.')
  return step('Re-sealing all keys', () => resealAll({ origin: origin.replace(/\/+$/u, ''), maintenanceToken }))
}
