import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const secretsSchema = z.object({
  databasePassword: z.string(),
  sitePassword: z.string(),
  roomsPassword: z.string(),
  authSecret: z.string(),
  authSigningKeys: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  vaultMasterKey: z.string(),
})

export type Secrets = z.infer<typeof secretsSchema>

/** The secrets of this copy's data: made on first use, then kept, because sessions and sealed keys depend on them. */
export function localSecrets(file: string): Secrets {
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const secrets = newSecrets()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function newSecrets(): Secrets {
  return {
    databasePassword: secret(),
    sitePassword: secret(),
    roomsPassword: secret(),
    authSecret: secret(),
    authSigningKeys: { keys: [signingKey()] },
    vaultMasterKey: secret(),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function signingKey(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'EdDSA', use: 'sig' }
}
