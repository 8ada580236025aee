import { expect, test } from '@playwright/test'
import { keyList, knownKey } from '#protocol'
import { Caller } from './caller.ts'
import { startOwnServer } from './own-server.ts'

const keys = '/api/settings/api-key'
const key = 'sk-proj-0123456789abcdWXYZ'
const careful = { whenAway: 'built-in', samples: 1, interviewCapMicroUsd: null, monthCapMicroUsd: null }

test('a key goes in, is told by its end, and is never shown again', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const json = { provider: 'openai', key: `  ${key}\n` }

  const added = await caller.call(`POST ${keys}`, { token, json })
  const { id } = knownKey.parse(added.body)
  const models = { interviewer: 'gpt-5', evaluator: 'gpt-5-mini', writer: 'gpt-5-nano' }
  const changed = await caller.call(`PATCH ${keys}/${id}`, { token, json: { models, isOn: false } })
  const listed = await caller.call(`GET ${keys}`, { token })

  const shown = { provider: 'openai', lastFour: 'WXYZ', baseUrl: null, host: 'api.openai.com' }
  expect(added).toMatchObject({ status: 201, body: { ...shown, isOn: true, models: { evaluator: 'gpt-5-mini' } } })
  expect(changed).toMatchObject({ status: 200, body: { ...shown, isOn: false, models } })
  const use = { spentMicroUsd: 0, lastUsedAt: null }
  expect(listed.body).toMatchObject({ items: [{ id, isOn: false, models, ...use }], policy: careful, monthMicroUsd: 0 })
  for (const { body } of [added, changed, listed]) expect(JSON.stringify(body)).not.toMatch(/0123456789|sealed/)
  expect((await caller.call(`DELETE ${keys}/${id}`, { token })).status).toBe(204)
  expect(await caller.refusal(`DELETE ${keys}/${id}`, { token })).toBe('404 NOT_FOUND')
  expect((await caller.call(`GET ${keys}`, { token })).body).toMatchObject({ items: [] })
})

test('what cannot be a key or an address is refused, each in its words', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const refusal = (json: object) =>
    caller.refusal(`POST ${keys}`, { token, json: { provider: 'openai', key, ...json } })

  for (const unusable of ['', '   ', 'k'.repeat(513), 'two words', 'sk-abc\ndef', 'schlüssel-schlüssel']) {
    expect(await refusal({ key: unusable }), unusable).toBe('422 KEY_UNUSABLE')
  }
  for (const baseUrl of ['models.example', 'http://models.example/v1', 'https://a:b@models.example/v1']) {
    expect(await refusal({ baseUrl }), baseUrl).toBe('422 BASE_URL_UNUSABLE')
  }
  expect(await refusal({ provider: 'somebody' })).toBe('400 INVALID_INPUT')
  expect(await refusal({ isOn: false })).toBe('400 INVALID_INPUT')
  expect(await refusal({ key: 'k'.repeat(64 * 1024) })).toBe('413 BODY_TOO_LARGE')
  expect((await caller.call(`GET ${keys}`, { token })).body).toMatchObject({ items: [] })
})

test('a key that is refused is not repeated', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const bodies = [
    { provider: 'openai', key: `two ${key}` },
    { provider: 'nobody', key },
    { provider: 'openai', key, more: key },
  ]

  for (const json of bodies) {
    const { status, body } = await caller.call(`POST ${keys}`, { token, json })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(body)).not.toContain(key)
  }
})

test('ten keys are kept, in the order they are put into', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const ids: string[] = []
  for (let count = 0; count < 10; count++) ids.push(await added(caller, token))
  expect(await caller.refusal(`POST ${keys}`, { token, json: { provider: 'gemini', key } })).toBe('409 TOO_MANY_KEYS')

  await caller.call(`PATCH ${keys}/${ids[9]}`, { token, json: { position: 0 } })
  await caller.call(`PATCH ${keys}/${ids[0]}`, { token, json: { position: 100 } })

  const { items } = keyList.parse((await caller.call(`GET ${keys}`, { token })).body)
  expect(items.map(({ id }) => id)).toEqual([ids[9], ...ids.slice(1, 9), ids[0]])
})

test('how keys are used is said once for all of them', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const policy = { whenAway: 'pause', samples: 3, interviewCapMicroUsd: 500_000, monthCapMicroUsd: 0 }

  expect(await caller.call('PUT /api/settings/models', { token, json: policy })).toMatchObject({
    status: 200,
    body: policy,
  })

  expect((await caller.call(`GET ${keys}`, { token })).body).toMatchObject({ policy })
  for (const wrong of [{ samples: 2 }, { whenAway: 'wait' }, { monthCapMicroUsd: -1 }, { monthCapMicroUsd: 0.5 }]) {
    const json = { ...policy, ...wrong }
    expect(await caller.refusal('PUT /api/settings/models', { token, json })).toBe('400 INVALID_INPUT')
  }
})

test('to another account a key does not exist', async ({ baseURL }) => {
  const { caller, token: theirs } = await signedUp(baseURL)
  const { accessToken: token } = await caller.signUp()
  const id = await added(caller, theirs)
  const before = (await caller.call(`GET ${keys}`, { token: theirs })).body

  for (const [line, json] of [
    [`PATCH ${keys}/${id}`, { isOn: false }],
    [`PATCH ${keys}/${id}`, { position: 0 }],
    [`PATCH ${keys}/${id}`, {}],
    [`DELETE ${keys}/${id}`],
    [`POST ${keys}/${id}/test`],
    [`GET ${keys}/${id}/models`],
  ] as const) {
    expect(await caller.refusal(line, { token, json }), line).toBe('404 NOT_FOUND')
  }
  await caller.call('PUT /api/settings/models', { token, json: { ...careful, samples: 3 } })

  expect((await caller.call(`GET ${keys}`, { token })).body).toMatchObject({ items: [] })
  expect((await caller.call(`GET ${keys}`, { token: theirs })).body).toEqual(before)
})

test('a key is tried with its own server: what it says is told in its name', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const { baseUrl, stop } = await startOwnServer()
  const host = new URL(baseUrl).host
  const tried = async (id: string) => (await caller.call(`POST ${keys}/${id}/test`, { token })).body
  try {
    const stale = await added(caller, token, { key: 'sk-double-invalid-key', baseUrl })
    expect(await tried(stale)).toMatchObject({ result: 'invalid-key', message: expect.stringContaining(host) })
    expect(await caller.call(`GET ${keys}/${stale}/models`, { token })).toMatchObject({
      status: 502,
      body: { code: 'PROVIDER_FAILED', fault: 'invalid-key', detail: expect.stringContaining(host) },
    })
    const spent = await added(caller, token, { key: 'sk-double-no-quota', baseUrl })
    expect(await tried(spent)).toMatchObject({ result: 'no-quota' })

    const good = await added(caller, token, { key: 'sk-double', baseUrl })
    expect(await tried(good)).toMatchObject({ result: 'unsupported' })
    expect((await caller.call(`GET ${keys}/${good}/models`, { token })).body).toEqual({
      items: [{ name: 'llama-local', price: null }],
    })
    const models = { interviewer: 'llama-local', evaluator: 'llama-local', writer: 'llama-local' }
    await caller.call(`PATCH ${keys}/${good}`, { token, json: { models } })
    expect(await tried(good)).toEqual({ result: 'valid', message: `${host} accepts this key.` })
  } finally {
    stop()
  }
})

test('a server that is away is said to be, and the rest of the list still works', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const { baseUrl, stop } = await startOwnServer()
  stop()
  const id = await added(caller, token, { key: 'sk-double', baseUrl })

  expect((await caller.call(`POST ${keys}/${id}/test`, { token })).body).toMatchObject({ result: 'unreachable' })
  expect((await caller.call(`GET ${keys}`, { token })).body).toMatchObject({ items: [{ id }] })
})

test('a deleted key leaves an open interview, which goes on', async ({ baseURL }) => {
  const { caller, token } = await signedUp(baseURL)
  const id = await added(caller, token)
  const { interviewId } = await caller.start(token)

  expect((await caller.call(`DELETE ${keys}/${id}`, { token })).status).toBe(204)

  expect((await caller.call(`POST /api/interview/${interviewId}/pause`, { token })).status).toBe(200)
})

async function signedUp(baseURL: string | undefined) {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  return { caller, token }
}

async function added(caller: Caller, token: string, more: object = {}): Promise<string> {
  const json = { provider: 'openai', key, ...more }
  return knownKey.parse((await caller.call(`POST ${keys}`, { token, json })).body).id
}
