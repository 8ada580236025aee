import { expect, test } from '@playwright/test'
import { Caller } from './caller.ts'

test('keys are re-sealed for nobody but whoever runs the deployment', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken } = await caller.signUp()
  const rotate = (token?: string) =>
    caller.refusal('POST /api/vault/rotation', { json: {}, ...(token === undefined ? {} : { token }) })

  expect(await rotate()).toBe('401 UNAUTHENTICATED')
  expect(await rotate('a-guess')).toBe('401 INVALID_TOKEN')
  expect(await rotate(accessToken)).toBe('401 INVALID_TOKEN')
})
