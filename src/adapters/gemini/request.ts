import type { Content, GenerateContentConfig, GenerateContentParameters, ThinkingConfig } from '@google/genai'
import { inDialect, type SchemaDialect } from '#protocol'
import type { Prompt } from '#ports'
import type { Sdk } from './sdk.ts'

/** https://ai.google.dev/gemini-api/docs/structured-output#json-schema-support */
const dialect: SchemaDialect = {
  keywords: new Set(['minimum', 'maximum', 'minItems', 'maxItems', 'prefixItems']),
  formats: new Set(['date-time', 'date', 'time']),
  requiresAll: false,
}

export function requestOf(
  model: string,
  prompt: Prompt,
  abortSignal: AbortSignal,
  { ThinkingLevel }: Sdk,
): GenerateContentParameters {
  const config: GenerateContentConfig = {
    abortSignal,
    systemInstruction: prompt.instructions,
    maxOutputTokens: prompt.maxTokens,
    responseMimeType: 'application/json',
    responseJsonSchema: inDialect(prompt.schema, dialect),
    // It would ask again by itself, and be paid again, beyond what was reserved for the call.
    automaticContinuation: false,
  }
  const thinkingConfig = thinkingOf(model, ThinkingLevel.LOW)
  return {
    model,
    contents: contentsOf(prompt),
    config: thinkingConfig ? { ...config, thinkingConfig } : config,
  }
}

/**
 * As little thinking as a model can do with: it counts against the limit, and at length nothing would be left for the
 * reply. Models before 2.5 refuse to be told.
 */
function thinkingOf(model: string, low: ThinkingConfig['thinkingLevel'] & {}): ThinkingConfig | undefined {
  if (model.startsWith('gemini-2.5-pro')) return { thinkingBudget: 128 }
  if (model.startsWith('gemini-2.5-')) return { thinkingBudget: 0 }
  return /^gemini-[3-9]/u.test(model) ? { thinkingLevel: low } : undefined
}

function contentsOf({ input, repair }: Prompt): Content[] {
  const turns = repair ? [input, repair.reply, repair.complaint] : [input]
  return turns.map((text, at) => ({ role: at % 2 === 0 ? 'user' : 'model', parts: [{ text }] }))
}
