/** Vendors whose models a candidate's own key opens. */
export const keyProviders = ['openai', 'anthropic', 'gemini'] as const
export type KeyProvider = (typeof keyProviders)[number]

/** Everybody who can bring a model: own keys first, then the deployer's Workers AI. */
export const modelProviders = [...keyProviders, 'workers-ai'] as const
export type ModelProvider = (typeof modelProviders)[number]

/** Who may stand in a stamp: a model's provider, the built-in part, or nobody. */
export type Provider = ModelProvider | 'built-in' | 'none'

/** What a model may be chosen for: asking, evaluating, and everything written at leisure (resumes, reports). */
export const modelRoles = ['interviewer', 'evaluator', 'writer'] as const
export type ModelRole = (typeof modelRoles)[number]

export type ModelChoice = Readonly<Record<ModelRole, string>>

/** Taken until the candidate chooses: small models, which an interview of half an hour needs no more than. */
export const defaultModels: Readonly<Record<ModelProvider, string>> = {
  openai: 'gpt-5-mini',
  anthropic: 'claude-haiku-4-5',
  gemini: 'gemini-2.5-flash',
  'workers-ai': '@cf/meta/llama-3.3-70b-instruct-fp8-fast',
}

/** Where each vendor's API lives, unless a key names a server of its own. */
export const providerOrigins: Readonly<Record<KeyProvider, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
  gemini: 'https://generativelanguage.googleapis.com',
}
