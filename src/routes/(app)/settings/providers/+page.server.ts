import { redirect } from '@sveltejs/kit'
import { keyProviders, sampleCounts, whenAwayChoices } from '#domain/models'
import { phraseKeyTest, phraseRefusal } from '#phrasing'
import { Refusal, type Actor, type PolicySettings } from '#ports'
import { modelChoice } from '#protocol'
import { addKey, changeKey, deleteKey, listKeys, modelsFor, mostKeys, moveKey, savePolicy, testKey } from '#usecases'
import { refused, textOf } from '../../../forms.server.ts'
import { signedIn } from '../../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'
import { microUsdOf } from './dollars.ts'

const here = '/settings/providers'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = await signedIn(locals, url)
  const chosen = url.searchParams.get('models')
  const [{ keys, policy, hasWorkersAi, spending }, choosing] = await Promise.all([
    listKeys(locals.ports, actor),
    chosen === null ? null : listModels(locals, actor, chosen),
  ])
  return {
    keys: keys.map((key) => ({ ...key, use: spending && (spending.keys[key.id] ?? unused) })),
    policy,
    hasWorkersAi,
    monthMicroUsd: spending && spending.monthMicroUsd,
    isFull: keys.length >= mostKeys,
    choosing,
  }
}

const unused = { totalMicroUsd: 0, lastUsedAt: null }

/** What a key's owner may choose from; without a list, names can still be typed. */
async function listModels(locals: App.Locals, actor: Actor, keyId: string) {
  try {
    return { keyId, offered: await modelsFor(locals.ports, actor, keyId), problem: null }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { keyId, offered: [], problem: phraseRefusal(problem.code, problem.params) }
  }
}

export const actions: Actions = {
  add: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const provider = keyProviders.find((known) => known === textOf(form, 'provider'))
    const baseUrl = textOf(form, 'baseUrl')
    try {
      if (!provider) throw new Refusal('INVALID_INPUT')
      await addKey(locals.ports, actor, { provider, key: textOf(form, 'key'), baseUrl })
    } catch (problem) {
      // All but the key: a page that held it would be a page that shows it.
      return refused(problem, { about: 'add' as const, provider, baseUrl })
    }
    redirect(303, `${here}?added`)
  },

  test: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const id = textOf(await request.formData(), 'id')
    try {
      const { key, result } = await testKey(locals.ports, actor, id)
      return { about: 'test' as const, id, works: result === 'valid', sentence: phraseKeyTest(key, result) }
    } catch (problem) {
      return refused(problem, { about: 'test' as const, id, works: false })
    }
  },

  switch: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    return changed(() => changeKey(locals.ports, actor, textOf(form, 'id'), { isOn: textOf(form, 'isOn') === 'true' }))
  },

  move: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    return changed(() => moveKey(locals.ports, actor, textOf(form, 'id'), Number(textOf(form, 'position')) || 0))
  },

  models: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const models = modelChoice.safeParse({
      interviewer: textOf(form, 'interviewer').trim(),
      evaluator: textOf(form, 'evaluator').trim(),
      writer: textOf(form, 'writer').trim(),
    })
    return changed(async () => {
      if (!models.success) throw new Refusal('INVALID_INPUT')
      await changeKey(locals.ports, actor, textOf(form, 'id'), { models: models.data })
    })
  },

  delete: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const id = textOf(await request.formData(), 'id')
    return changed(() => deleteKey(locals.ports, actor, id))
  },

  policy: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const typed = {
      whenAway: textOf(form, 'whenAway'),
      samples: textOf(form, 'samples'),
      interviewCap: textOf(form, 'interviewCap'),
      monthCap: textOf(form, 'monthCap'),
    }
    try {
      await savePolicy(locals.ports, actor, policyOf(typed))
    } catch (problem) {
      return refused(problem, { about: 'policy' as const, typed })
    }
    redirect(303, `${here}?saved#policy`)
  },
}

/** Does what was asked and shows the page anew, at the list. */
async function changed(act: () => Promise<void>) {
  try {
    await act()
  } catch (problem) {
    return refused(problem, { about: 'list' as const })
  }
  redirect(303, `${here}#keys`)
}

type Typed = Readonly<Record<'whenAway' | 'samples' | 'interviewCap' | 'monthCap', string>>

function policyOf(typed: Typed): PolicySettings {
  const whenAway = whenAwayChoices.find((known) => known === typed.whenAway)
  const samples = sampleCounts.find((known) => String(known) === typed.samples)
  const interviewCapMicroUsd = microUsdOf(typed.interviewCap)
  const monthCapMicroUsd = microUsdOf(typed.monthCap)
  if (!whenAway || !samples || interviewCapMicroUsd === undefined || monthCapMicroUsd === undefined) {
    throw new Refusal('INVALID_INPUT')
  }
  return { whenAway, samples, interviewCapMicroUsd, monthCapMicroUsd }
}
