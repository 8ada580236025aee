import { rubricVersion } from '#domain/evaluation'
import { opinionCostMicroUsd, type Report } from '#domain/report'
import type { OpinionChoice } from '#lib/interview/second-opinion.ts'
import { m } from '#messages'
import { keyHolderName, phraseMoney, providerName, type Place } from '#phrasing'
import type { Choosable, Choosables, Chosen } from '#usecases'

const builtIn = 'built-in'
const workersAi = 'workers-ai'

/** Own keys in their order, Workers AI, and the built-in evaluator, each with what it would cost. */
export function opinionChoices(report: Report, { models, samples }: Choosables, place: Place): OpinionChoice[] {
  return [
    ...models.map((choosable) => {
      const { provider, key, models: chosen } = choosable
      const cost = opinionCostMicroUsd(report, { provider, model: chosen.evaluator, samples })
      return {
        value: valueOf(choosable),
        label: labelOf(choosable),
        hint: hintOf(key === null, chosen.evaluator, cost, place),
      }
    }),
    { value: builtIn, label: m.opinion_builtin(), hint: m.opinion_builtin_hint({ rubric: rubricVersion }) },
  ]
}

/** What a form sent of it. */
export function chosenBy(value: string): Chosen {
  return value === builtIn || value === workersAi ? { who: value } : { who: 'key', keyId: value }
}

function valueOf({ key }: Choosable): string {
  return key?.id ?? workersAi
}

function labelOf({ provider, key }: Choosable): string {
  if (!key || provider === workersAi) return providerName(provider)
  return m.opinion_key({ holder: keyHolderName({ ...key, provider }), lastFour: key.lastFour })
}

function hintOf(isDeployed: boolean, model: string, cost: number | null, place: Place): string {
  if (isDeployed) return m.opinion_workers_hint({ model })
  return cost === null
    ? m.opinion_model_unknown({ model })
    : m.opinion_model_about({ model, money: phraseMoney(cost, place) })
}
