import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { Brief, CandidateInput, Fact, Interview, View } from '#domain/interview'
import type { Report } from '#domain/report'
import type { candidateInput, view } from './index.ts'
import { brief, downstream, fact, interview, report, upstream } from './index.ts'

// A diff in this file means that open tabs or stored rooms speak an older dialect: keep the change additive, or raise the version and upcast.
test('the wire format and what rooms store have not changed unnoticed', async () => {
  const schemas = { upstream, downstream, brief, interview, fact, report }
  const format = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])

  await expect(`${JSON.stringify(Object.fromEntries(format), null, 2)}\n`).toMatchFileSnapshot('wire-format.json')
})

type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

// The schemas say themselves that what they read is the domain's; this is the way back: a value that the
// domain makes and its schema refuses would lock a room for good. Checked by the compiler.
test('whatever the domain makes, its schema takes', () => {
  expectTypeOf<Writable<Brief>>().toExtend<z.input<typeof brief>>()
  expectTypeOf<Writable<Interview>>().toExtend<z.input<typeof interview>>()
  expectTypeOf<Writable<Fact>>().toExtend<z.input<typeof fact>>()
  expectTypeOf<Writable<View>>().toExtend<z.input<typeof view>>()
  expectTypeOf<Writable<Report>>().toExtend<z.input<typeof report>>()
  expectTypeOf<Writable<CandidateInput>>().toExtend<z.input<typeof candidateInput>>()
})
