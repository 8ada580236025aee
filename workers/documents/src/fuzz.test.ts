import { expect, test } from 'vitest'
import { readProfile } from '#domain/resume'
import { resumeDoc, resumeDocx, resumePdf, type ResumeFile } from '../../../tests/fixtures/resumes.ts'
import { readDocument } from './reading.ts'

const today = { year: 2026, month: 11 }
const files = [resumePdf(), resumeDocx(), resumeDoc()]
/** Far above what a file takes, far below what anybody would wait. */
const timeout = 120_000

/** The same damage in every run: a linear congruential generator. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state % below
  }
}

async function survives(bytes: Uint8Array, name: string): Promise<void> {
  const reading = await readDocument(bytes, name)
  if (reading.outcome === 'unreadable') return
  const { profile, text } = readProfile(reading.layout, today)
  expect(text.length).toBeGreaterThan(0)
  expect(profile.work.length).toBeLessThan(200)
}

const named = ({ name }: ResumeFile): string => name

test.for(files)('$name cut off anywhere is read or refused, never a crash', { timeout }, async (file) => {
  const step = Math.ceil(file.bytes.length / 24)
  for (let length = 0; length < file.bytes.length; length += step)
    await survives(file.bytes.slice(0, length), named(file))
})

test.for(files)('$name with bits flipped is read or refused, never a crash', { timeout }, async (file) => {
  for (let seed = 1; seed <= 24; seed++) {
    const next = chance(seed)
    const bytes = file.bytes.slice()
    for (let flips = 0; flips < 12; flips++) {
      const at = next(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8))
    }
    await survives(bytes, named(file))
  }
})

test.for(files)(
  'noise behind the first bytes of $name is read or refused, never a crash',
  { timeout },
  async (file) => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = chance(seed * 7919)
      const noise = Uint8Array.from({ length: 4096 }, () => next(256))
      noise.set(file.bytes.slice(0, 64))
      await survives(noise, named(file))
    }
  },
)
