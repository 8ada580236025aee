import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lends a folder of its own to some work and removes it afterwards. */
export async function intoThrowaway<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = throwawayFolder()
  try {
    return await work(folder)
  } finally {
    discard(folder)
  }
}

/** A new empty folder. Others may pass through it, because PostgreSQL started by root runs as somebody else. */
export function throwawayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'interview-'))
  chmodSync(folder, 0o711)
  return folder
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
