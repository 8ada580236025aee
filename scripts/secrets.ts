import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const secretsSchema = z.object({
  databasePassword: z.string(),
  sitePassword: z.string(),
  roomsPassword: z.string(),
  authSecret: z.string(),
  authSigningKeys: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  vaultKeys: z.object({ current: z.string(), keys: z.record(z.string(), z.string()) }),
  maintenanceToken: z.string(),
})

export type Secrets = z.infer<typeof secretsSchema>

export function secretsFile(folder: string): string {
  return join(folder, 'secrets.json')
}

/** The secrets of this copy's data: made on first use, then kept, because sessions and sealed keys depend on them. */
export function localSecrets(file: string): Secrets {
  if (!existsSync(file)) return kept(file, newSecrets())
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const read = secretsSchema.safeParse(found)
  return read.success ? read.data : kept(file, secretsSchema.parse(upcast(found)))
}

/** Makes a new master key and has the vault seal under it from now on. The old ones stay: they still open. */
export function rotateVaultKeys(file: string): Secrets {
  const secrets = localSecrets(file)
  const taken = Object.keys(secrets.vaultKeys.keys).map((id) => Number(id.slice(1)))
  const current = `k${Math.max(...taken) + 1}`
  return kept(file, { ...secrets, vaultKeys: { current, keys: { ...secrets.vaultKeys.keys, [current]: secret() } } })
}

/** Written beside and moved into place: a crash must not leave half of what opens everything. */
function kept(file: string, secrets: Secrets): Secrets {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.new`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}

const single = z.looseObject({ vaultMasterKey: z.string() })

/** Once the vault had one master key, without a name, and there was no maintenance. */
function upcast(found: unknown): unknown {
  const { vaultMasterKey, ...others } = single.parse(found)
  return { ...others, vaultKeys: { current: 'k1', keys: { k1: vaultMasterKey } }, maintenanceToken: secret() }
}

function newSecrets(): Secrets {
  return {
    databasePassword: secret(),
    sitePassword: secret(),
    roomsPassword: secret(),
    authSecret: secret(),
    authSigningKeys: { keys: [signingKey()] },
    vaultKeys: { current: 'k1', keys: { k1: secret() } },
    maintenanceToken: secret(),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function signingKey(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'EdDSA', use: 'sig' }
}
