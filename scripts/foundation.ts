import { join } from 'node:path'
import { writeConfigurations, type Configurations, type Variables } from './configurations.ts'
import { databaseUrl, prepareDatabase, type Passwords } from './database.ts'
import { startCluster } from './postgres/cluster.ts'
import { openNeonDoors } from './postgres/neon-doors.ts'
import { freePort } from './ports.ts'
import { localSecrets, secretsFile, type Secrets } from './secrets.ts'
import type { Step } from './steps.ts'

export type FoundationOptions = {
  /** Where everything that must survive lives. */
  readonly folder: string
  /** False only for throwaway data. */
  readonly durable: boolean
  readonly step: Step
  /** By a vendor's origin, where a double of it listens: for development and tests. */
  readonly doubles?: Doubles | undefined
}

export type Doubles = Readonly<Record<string, string>>

/** What the site and its Workers stand on: secrets, a migrated and seeded database, configurations. */
export type Foundation = {
  readonly configurations: Configurations
  /** The database as its owner, for tests and tools. */
  readonly ownerUrl: string
  readonly database: { readonly start: () => Promise<void>; readonly stop: () => Promise<void> }
  readonly stop: () => Promise<void>
}

export async function layFoundation({ folder, durable, step, doubles }: FoundationOptions): Promise<Foundation> {
  const secrets = localSecrets(secretsFile(folder))
  const port = await freePort()
  const passwords: Passwords = {
    postgres: secrets.databasePassword,
    site: secrets.sitePassword,
    rooms: secrets.roomsPassword,
  }
  const start = () => startCluster({ folder: join(folder, 'postgres'), password: passwords.postgres, port, durable })

  let cluster = await step('Starting PostgreSQL', start)
  try {
    await step('Preparing the database', () => prepareDatabase(port, passwords))
    const doors = await openNeonDoors({ postgresPort: port, port: 0 })
    const variables = variablesOf(secrets, {
      doorsPort: doors.port,
      siteUrl: databaseUrl(port, 'site', passwords),
      roomsUrl: databaseUrl(port, 'rooms', passwords),
      doubles,
    })
    return {
      configurations: writeConfigurations(join(folder, 'configurations'), variables),
      ownerUrl: databaseUrl(port, 'postgres', passwords),
      database: {
        start: async () => {
          cluster = await start()
        },
        stop: () => cluster.stop(),
      },
      stop: async () => {
        await doors.close()
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

type Places = {
  readonly doorsPort: number
  readonly siteUrl: string
  readonly roomsUrl: string
  readonly doubles: Doubles | undefined
}

/** Each deployable gets its own secrets and nobody else's. */
function variablesOf(secrets: Secrets, { doorsPort, siteUrl, roomsUrl, doubles }: Places) {
  const proxy = { DATABASE_PROXY: `127.0.0.1:${doorsPort}` }
  return {
    site: {
      ...proxy,
      DATABASE_URL: siteUrl,
      EGRESS_LOCAL: 'true',
      AUTH_SECRET: secrets.authSecret,
      AUTH_SIGNING_KEYS: JSON.stringify(secrets.authSigningKeys),
      MAINTENANCE_TOKEN: secrets.maintenanceToken,
    },
    rooms: { ...proxy, DATABASE_URL: roomsUrl },
    documents: {},
    vault: {
      ...masterKeys(secrets),
      // On this machine a model may be served by the machine itself, and doubles may stand in the place of vendors.
      EGRESS_LOCAL: 'true',
      ...(doubles ? { EGRESS_DOUBLES: JSON.stringify(doubles) } : {}),
    },
    inference: {},
  }
}

export function masterKeys({ vaultKeys }: Pick<Secrets, 'vaultKeys'>): Variables {
  return { VAULT_KEYS: JSON.stringify(vaultKeys) }
}
