/** Who did something with a model's help, and who stood in for whom. */
import { modelProviders, type InsteadOf, type ModelFault, type ModelProvider, type ModelStamp } from '#domain/models'
import { m } from '#messages'
import { providerName } from './providers.ts'

const reasons: Readonly<Record<ModelFault, () => string>> = {
  'invalid-key': m.away_invalid_key,
  'no-quota': m.away_no_quota,
  'rate-limited': m.away_rate_limited,
  overloaded: m.away_overloaded,
  refused: m.away_refused,
  malformed: m.away_malformed,
  timeout: m.away_timeout,
  unreachable: m.away_unreachable,
  unsupported: m.away_unsupported,
  'unreadable-key': m.away_unreadable_key,
  'over-budget': m.away_over_budget,
}

/** `null` when whoever should have done it did. */
export function phraseStandIn({ provider, insteadOf }: ModelStamp, part: 'asked' | 'evaluated'): string | null {
  if (insteadOf === null) return null
  const details = detailsOf(insteadOf)
  if (part === 'asked') return isModel(provider) ? m.instead_asked_other(details) : m.instead_asked(details)
  return isModel(provider) ? m.instead_evaluated_other(details) : m.instead_evaluated(details)
}

function detailsOf({ provider, fault }: InsteadOf): { readonly provider: string; readonly reason: string } {
  return { provider: providerName(provider), reason: reasons[fault]() }
}

/** What kept a model from its part, as one sentence. */
export function phraseAway(away: InsteadOf): string {
  return m.away_sentence(detailsOf(away))
}

/** `null` for what no model did. */
export function phraseModel({ provider, model }: Pick<ModelStamp, 'provider' | 'model'>): string | null {
  return isModel(provider) ? m.evaluation_stamp_model({ provider: providerName(provider), model }) : null
}

export function phraseAsker(stamp: ModelStamp | null): string | null {
  if (stamp === null || !isModel(stamp.provider)) return null
  return m.stage_asked_by({ provider: providerName(stamp.provider), model: stamp.model })
}

function isModel(provider: string): provider is ModelProvider {
  return modelProviders.some((known) => known === provider)
}
