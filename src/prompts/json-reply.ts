import type { z } from 'zod'

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  /** What to tell the model that shall mend it. */
  | { readonly ok: false; readonly complaint: string }

/** More than a few is read by no model either. */
const mostIssues = 5

/** Lenient only in unwrapping (a code fence, or prose around one object); what is inside must fit the schema. */
export function jsonReply<Value>(schema: z.ZodType<Value>, text: string): Read<Value> {
  const found = objectIn(text)
  if (found === undefined) return { ok: false, complaint: 'Reply with one JSON object of the schema and nothing else.' }
  const parsed = schema.safeParse(found)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issues = parsed.error.issues.slice(0, mostIssues)
  const said = issues.map(({ path, message }) => `${path.join('.') || 'reply'}: ${message}`)
  return { ok: false, complaint: `The JSON does not fit the schema. ${said.join('; ')}` }
}

function objectIn(text: string): unknown {
  const whole = parse(text)
  if (isObject(whole)) return whole
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from) return undefined
  const inner = parse(text.slice(from, to + 1))
  return isObject(inner) ? inner : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the caller asks the model to mend it.
    return undefined
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
