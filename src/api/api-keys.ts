import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { ProviderKey } from '#ports'
import { phraseKeyTest } from '#phrasing'
import { addKeyBody, keyList, keyModels, keyPatch, keyTested, knownKey, policyBody } from '#protocol'
import {
  addKey,
  changeKey,
  deleteKey,
  listKeys,
  modelsFor,
  moveKey,
  readKey,
  savePolicy,
  testKey,
  type KeyChain,
} from '#usecases'
import { signedInActor, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'

const tags = ['settings']

export function addApiKeys(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/settings/api-key',
      tags,
      summary: 'Add a key of your own to a provider’s models; it is sealed, and never shown again',
      security: signedIn,
      request: { body: jsonBody(addKeyBody) },
      responses: { 201: json('The key without itself', knownKey), default: problems },
    }),
    async (context) => {
      const added = await addKey(context.env.ports, await signedInActor(context), context.req.valid('json'))
      return context.json(shown(added), 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/settings/api-key',
      tags,
      summary: 'All keys in the order in which they are tried, how they are used, and what they cost so far',
      security: signedIn,
      responses: { 200: json('Keys, policy and spending', keyList), default: problems },
    }),
    async (context) => {
      const chain = await listKeys(context.env.ports, await signedInActor(context))
      return context.json(shownChain(chain), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/api/settings/api-key/{id}',
      tags,
      summary: 'Choose the models of a key, switch it on or off, or move it in the order',
      security: signedIn,
      request: { params: idParam, body: jsonBody(keyPatch) },
      responses: { 200: json('The key', knownKey), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { ports } = context.env
      const { id } = context.req.valid('param')
      const { models, isOn, position } = context.req.valid('json')
      const change = { ...(models ? { models } : {}), ...(isOn === undefined ? {} : { isOn }) }
      if (Object.keys(change).length > 0) await changeKey(ports, actor, id, change)
      if (position !== undefined) await moveKey(ports, actor, id, position)
      return context.json(shown(await readKey(ports, actor, id)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/settings/api-key/{id}',
      tags,
      summary: 'Delete a key for good; interviews that are open stop using it',
      security: signedIn,
      request: { params: idParam },
      responses: { 204: { description: 'Deleted' }, default: problems },
    }),
    async (context) => {
      await deleteKey(context.env.ports, await signedInActor(context), context.req.valid('param').id)
      return context.body(null, 204)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/settings/api-key/{id}/test',
      tags,
      summary: 'Try a key with its provider: a list of models and a word from the evaluator; this costs a few tokens',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: json('`valid`, or what is wrong with it', keyTested), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { key, result } = await testKey(context.env.ports, actor, context.req.valid('param').id)
      return context.json({ result, message: phraseKeyTest(key, result) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/settings/api-key/{id}/models',
      tags,
      summary: 'Models that a key opens, as its provider lists them, with prices in US dollars per million tokens',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: json('The models', keyModels), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const items = await modelsFor(context.env.ports, actor, context.req.valid('param').id)
      return context.json({ items }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/settings/models',
      tags,
      summary: 'Say how models are used: what happens when none answers, how often each answer is evaluated, and caps',
      security: signedIn,
      request: { body: jsonBody(policyBody) },
      responses: { 200: json('The policy', policyBody), default: problems },
    }),
    async (context) => {
      const policy = context.req.valid('json')
      await savePolicy(context.env.ports, await signedInActor(context), policy)
      return context.json(policy, 200)
    },
  )
}

function shown({ createdAt, ...key }: ProviderKey) {
  return { ...key, createdAt: createdAt.getTime() }
}

function shownChain({ keys, policy, hasWorkersAi, spending }: KeyChain) {
  return {
    items: keys.map((key) => ({
      ...shown(key),
      spentMicroUsd: spending && (spending.keys[key.id]?.totalMicroUsd ?? 0),
      lastUsedAt: spending?.keys[key.id]?.lastUsedAt ?? null,
    })),
    policy,
    hasWorkersAi,
    monthMicroUsd: spending && spending.monthMicroUsd,
  }
}
