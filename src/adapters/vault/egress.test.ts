import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { egressHeaders } from '#protocol'
import { egressFetch } from './index.ts'

const access = { sealed: 'v1.k1.sealed', ownerId: 'ada', requestId: 'a-request' }

test("an SDK's request reaches the vault whole, with whose key it is for", async () => {
  const arrived: Request[] = []
  const egress = {
    fetch: (request: Request) => {
      arrived.push(request)
      return Promise.resolve(Response.json({ data: [] }))
    },
  }
  const openai = new OpenAI({ apiKey: 'dummy', fetch: egressFetch(egress, access) })

  await openai.moderations.create({ input: 'hello' })

  const [request] = arrived
  expect(request?.url).toBe('https://api.openai.com/v1/moderations')
  expect(await request?.json()).toMatchObject({ input: 'hello' })
  const said = (name: string) => request?.headers.get(name)
  expect([said(egressHeaders.sealed), said(egressHeaders.ownerId), said(egressHeaders.requestId)]).toEqual([
    'v1.k1.sealed',
    'ada',
    'a-request',
  ])
  expect(said('content-type')).toBe('application/json')
})

test('whoever gives up takes the call to the vault along', async () => {
  const caller = new AbortController()
  const egress = {
    fetch: ({ signal }: Request) =>
      new Promise<Response>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('the vault was told'))
        })
      }),
  }

  const call = egressFetch(egress, access)('https://api.openai.com/v1/models', { signal: caller.signal })
  caller.abort()

  await expect(call).rejects.toThrow('the vault was told')
})
