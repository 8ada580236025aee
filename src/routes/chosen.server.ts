/** Forms that ask for somebody in particular: own keys in their order, then Workers AI, then the built-in part. */
import { rubricVersion } from '#domain/evaluation'
import { opinionCostMicroUsd, type Report } from '#domain/report'
import { m } from '#messages'
import { keyHolderName, phraseMoney, providerName, type Place } from '#phrasing'
import { Refusal } from '#ports'
import type { Choosable, Choosables, Chosen, ChosenModel } from '#usecases'

export type Choice = { readonly value: string; readonly label: string }

const builtIn = 'built-in'
const workersAi = 'workers-ai'

/** Whom a form may name in its `who`. */
export function modelChoices({ models }: Choosables): Choice[] {
  return models.map((choosable) => ({ value: choosable.key?.id ?? workersAi, label: labelOf(choosable) }))
}

/** The same for evaluating, with what that would cost, and the built-in evaluator. */
export function opinionChoices(report: Report, { models, samples }: Choosables, place: Place) {
  return [
    ...models.map((choosable) => {
      const { provider, key, models: chosen } = choosable
      const cost = opinionCostMicroUsd(report, { provider, model: chosen.evaluator, samples })
      const hint =
        key === null ? m.opinion_workers_hint({ model: chosen.evaluator }) : hintOf(chosen.evaluator, cost, place)
      return { value: key?.id ?? workersAi, label: labelOf(choosable), hint }
    }),
    { value: builtIn, label: m.opinion_builtin(), hint: m.opinion_builtin_hint({ rubric: rubricVersion }) },
  ]
}

/** @throws {Refusal} `INVALID_INPUT` for nobody */
export function chosenModel(who: string): ChosenModel {
  if (who === '' || who === builtIn) throw new Refusal('INVALID_INPUT')
  return who === workersAi ? { who } : { who: 'key', keyId: who }
}

/** @throws {Refusal} `INVALID_INPUT` for nobody */
export function chosenBy(who: string): Chosen {
  return who === builtIn ? { who } : chosenModel(who)
}

function labelOf({ provider, key }: Choosable): string {
  if (!key || provider === workersAi) return providerName(provider)
  return m.opinion_key({ holder: keyHolderName({ ...key, provider }), lastFour: key.lastFour })
}

function hintOf(model: string, cost: number | null, place: Place): string {
  return cost === null
    ? m.opinion_model_unknown({ model })
    : m.opinion_model_about({ model, money: phraseMoney(cost, place) })
}
