import { setTimeout as sleep } from 'node:timers/promises'
import { rotation } from '#protocol'

export type Resealed = { readonly resealed: number; readonly current: number; readonly unreadable: number }

type Deployment = { readonly origin: string; readonly maintenanceToken: string }

/** For so long the vault may take to notice its new master key. */
const patienceMs = 120_000
const betweenTriesMs = 500

/** No record comes after it: asking from there on tells the master key alone. */
const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Waits until the vault seals under that master key. */
export async function untilVaultHas(masterKey: string, deployment: Deployment): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await batch(deployment, afterAll).catch((error: unknown) => String(error))
    if (typeof found !== 'string' && found.masterKey === masterKey) return
    if (Date.now() > deadline) {
      const instead = typeof found === 'string' ? found : `it still seals under ${found.masterKey}`
      throw new Error(`the vault has not taken up its new master key: ${instead}`)
    }
    await sleep(betweenTriesMs)
  }
}

/** Brings every sealed key of a deployment under today's master key. */
export async function resealAll(deployment: Deployment): Promise<Resealed> {
  let sum: Resealed = { resealed: 0, current: 0, unreadable: 0 }
  let after: string | null = null
  do {
    const found: Awaited<ReturnType<typeof batch>> = await batch(deployment, after)
    sum = {
      resealed: sum.resealed + found.resealed,
      current: sum.current + found.current,
      unreadable: sum.unreadable + found.unreadable,
    }
    after = found.next
  } while (after !== null)
  return sum
}

async function batch({ origin, maintenanceToken }: Deployment, after: string | null) {
  const response = await fetch(`${origin}/api/vault/rotation`, {
    method: 'POST',
    headers: { authorization: `Bearer ${maintenanceToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ after }),
  })
  if (!response.ok) throw new Error(`it answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
  return rotation.parse(await response.json())
}
