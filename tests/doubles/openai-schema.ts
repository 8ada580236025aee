import { asSchema, type Schema } from './sampler.ts'

/** Keywords of strict mode: https://developers.openai.com/api/docs/guides/structured-outputs#supported-schemas */
const permitted = new Set([
  'type',
  'enum',
  'const',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  '$ref',
  '$defs',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'format',
])
const deepest = 10

/** What OpenAI says about a schema that strict mode does not take; `undefined` when it takes it. */
export function complaintAbout(schema: Schema): string | undefined {
  if (schema.type !== 'object') return `schema must be a JSON Schema of 'type: "object"', got 'type: "None"'.`
  return complaintAt(schema, [], 0)
}

function complaintAt(schema: Schema, path: readonly string[], depth: number): string | undefined {
  const context = `In context=(${path.map((name) => `'${name}'`).join(', ')})`
  if (depth > deepest) return `${depth} levels of nesting exceeds limit of ${deepest}.`
  const foreign = Object.keys(schema).find((keyword) => !permitted.has(keyword))
  if (foreign) return `${context}, '${foreign}' is not permitted.`
  if (!['type', 'anyOf', '$ref', 'enum', 'const'].some((keyword) => keyword in schema)) {
    return `${context}, schema must have a 'type' key.`
  }
  const properties = asSchema(schema.properties)
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) {
      return `${context}, 'additionalProperties' is required to be supplied and to be false.`
    }
    const required = Array.isArray(schema.required) ? schema.required : []
    const missing = Object.keys(properties).find((name) => !required.includes(name))
    if (missing) {
      return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`
    }
  }
  if (schema.type === 'array' && !('items' in schema)) return `${context}, array schema missing items.`
  const nested: readonly (readonly [unknown, readonly string[]])[] = [
    ...Object.entries(properties).map(([name, one]) => [one, ['properties', name]] as const),
    ...Object.entries(asSchema(schema.$defs)).map(([name, one]) => [one, ['$defs', name]] as const),
    ...(Array.isArray(schema.anyOf) ? schema.anyOf : []).map((one, index) => [one, ['anyOf', String(index)]] as const),
    ...('items' in schema ? [[schema.items, ['items']] as const] : []),
  ]
  for (const [one, at] of nested) {
    const complaint = complaintAt(asSchema(one), [...path, ...at], depth + 1)
    if (complaint) return complaint
  }
  return undefined
}
