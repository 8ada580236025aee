import { Hono } from 'hono'
import { z } from 'zod'
import { playedFaults, type Stage } from './stage.ts'

const direction = z.strictObject({
  fault: z.enum(playedFaults).nullable(),
  delayMs: z.int().nonnegative().max(60_000).optional(),
  /** One key alone. */
  key: z.string().optional(),
})

/** An app that takes directions over HTTP, for whoever runs the product against the doubles. */
export function directed(stage: Stage): Hono {
  const app = new Hono()
  app.get('/__double', (c) => {
    const { begun, finished, cancelled } = stage
    return c.json({ begun, finished, cancelled })
  })
  app.post('/__double', async (c) => {
    const { fault, delayMs, key } = direction.parse(await c.req.json())
    if (key === undefined) stage.play(fault, delayMs)
    else stage.playFor(key, fault)
    return c.body(null, 204)
  })
  return app
}
