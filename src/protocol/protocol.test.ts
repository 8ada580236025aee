import { expect, test } from 'vitest'
import { z } from 'zod'
import { brief, downstream, fact, interview, report, upstream } from './index.ts'

// A diff in this file means that open tabs or stored rooms speak an older dialect: keep the change additive, or raise the version and upcast.
test('the wire format and what rooms store have not changed unnoticed', async () => {
  const schemas = { upstream, downstream, brief, interview, fact, report }
  const format = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])

  await expect(`${JSON.stringify(Object.fromEntries(format), null, 2)}\n`).toMatchFileSnapshot('wire-format.json')
})
