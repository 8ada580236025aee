import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isFree } from './ports.ts'

const claim = z.object({ pid: z.number(), origin: z.url() })

/**
 * Takes a data folder for this process, because two products on the same data would corrupt it. A claim whose process
 * is gone, or whose address nobody serves, is left over from a crash and does not count. Returns what gives it back.
 */
export async function claimFolder(folder: string, origin: string): Promise<() => void> {
  const file = claimFile(folder)
  const holder = await holderOf(file)
  if (holder && holder.pid !== process.pid) {
    throw new Error(`It already runs from this folder: ${holder.origin} (process ${holder.pid}).`)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify({ pid: process.pid, origin }))
  return () => {
    rmSync(file, { force: true })
  }
}

/** Where the product that runs from this folder is served; `null` when none does. */
export async function originOf(folder: string): Promise<string | null> {
  return (await holderOf(claimFile(folder)))?.origin ?? null
}

async function holderOf(file: string): Promise<z.infer<typeof claim> | undefined> {
  if (!existsSync(file)) return undefined
  const holder = claim.parse(JSON.parse(readFileSync(file, 'utf8')))
  const isServed = !(await isFree(Number(new URL(holder.origin).port)))
  return isServed && isAlive(holder.pid) ? holder : undefined
}

function claimFile(folder: string): string {
  return join(folder, 'claim.json')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
