import { asSchema, type Schema } from './sampler.ts'

/** https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations */
const supported = new Set([
  'type',
  'enum',
  'const',
  'title',
  'description',
  'default',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'anyOf',
  'allOf',
  '$ref',
  '$defs',
  'format',
])

/** What Anthropic says about a schema that it does not take; `undefined` when it takes it. */
export function complaintAbout(schema: Schema): string | undefined {
  const foreign = Object.keys(schema).find((keyword) => !supported.has(keyword))
  if (foreign) return `For '${String(schema.type)}' type, property '${foreign}' is not supported`
  if (schema.type === 'object' && schema.additionalProperties !== false) {
    return "For 'object' type, 'additionalProperties' must be explicitly set to false"
  }
  if (Number(schema.minItems ?? 0) > 1) return "For 'array' type, 'minItems' values other than 0 or 1 are not supported"
  const nested = [
    ...Object.values(asSchema(schema.properties)),
    ...Object.values(asSchema(schema.$defs)),
    ...[schema.anyOf, schema.allOf].flatMap((list) => (Array.isArray(list) ? Array.from<unknown>(list) : [])),
    ...('items' in schema ? [schema.items] : []),
  ]
  return nested.map((one) => complaintAbout(asSchema(one))).find((complaint) => complaint !== undefined)
}
