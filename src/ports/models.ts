import type { KeyAccess, ModelChoice, ModelFault, ModelProvider, Usage } from '#domain/models'

/** JSON Schema (2020-12) of an object, as zod writes it. */
export type ReplySchema = Readonly<Record<string, unknown>>

/** What a model is asked, in the same words for every vendor. */
export type Prompt = {
  /** Names the reply: `question`, `evaluation`, … Letters and dashes. */
  readonly name: string
  /** The same for every call of this prompt and version, so that a vendor may cache it. */
  readonly instructions: string
  /** What is different this time; texts of people are fenced in it. */
  readonly input: string
  readonly schema: ReplySchema
  readonly maxTokens: number
  /** A reply that was no good, and what was wrong with it: the model is asked to mend it. */
  readonly repair?: { readonly reply: string; readonly complaint: string }
}

export type CallOptions = {
  readonly signal: AbortSignal
  /** Called with all of the reply that has come so far. */
  readonly onText?: (replySoFar: string) => void
}

export type Completion = {
  /** Should be JSON of the schema; whoever asked checks. */
  readonly reply: string
  readonly usage: Usage
  /** As the vendor names it, which may be more exact than what was asked for. */
  readonly model: string
}

/** One model of one vendor. */
export interface Model {
  readonly provider: ModelProvider
  readonly name: string
  /** Asks once. @throws {ModelFailure} */
  complete(prompt: Prompt, options: CallOptions): Promise<Completion>
}

/** A vendor's API as one key opens it. */
export interface ModelVendor {
  readonly provider: ModelProvider
  model(name: string): Model
  /** Names of the models that this key may use for text, as the vendor lists them. @throws {ModelFailure} */
  models(signal: AbortSignal): Promise<readonly string[]>
}

/** The vendors, as a candidate's own keys open them. */
export interface ModelVendors {
  of(ownerId: string, access: KeyAccess): ModelVendor
}

/** Models that come with the deployment. */
export interface DeployedModels {
  /** Workers AI, where the deployer switched it on. @throws {OutsideError} */
  workersAi(): Promise<ModelChoice | null>
}

/** Remembers for a day at the most what a key's vendor listed, so that a page need not ask again. */
export interface ModelLists {
  recall(keyId: string): readonly string[] | undefined
  keep(keyId: string, names: readonly string[]): void
}

/** A vendor let us down. Carries neither key nor text: it may be logged. */
export class ModelFailure extends Error {
  override name = 'ModelFailure'
  readonly provider: ModelProvider
  readonly fault: ModelFault
  /** When the vendor asks to come back, in milliseconds from now. */
  readonly retryAfterMs: number | null
  /** What was spent all the same. */
  readonly usage: Usage | null

  constructor(
    provider: ModelProvider,
    fault: ModelFault,
    more: { readonly retryAfterMs?: number | null; readonly usage?: Usage | null } & ErrorOptions = {},
  ) {
    super(`${provider} ${fault}`, more.cause === undefined ? undefined : { cause: more.cause })
    this.provider = provider
    this.fault = fault
    this.retryAfterMs = more.retryAfterMs ?? null
    this.usage = more.usage ?? null
  }
}
