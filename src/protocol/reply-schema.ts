/**
 * Every vendor takes its own part of JSON Schema and refuses the rest. A prompt has one schema; this says it in a
 * vendor's dialect. What a dialect cannot say moves into the description, where the model at least reads it.
 */
export type JsonSchema = Readonly<Record<string, unknown>>

export type SchemaDialect = {
  /** Keywords that the vendor takes beside the ones that give a schema its shape. */
  readonly keywords: ReadonlySet<string>
  /** Values of `format` that it takes. */
  readonly formats: ReadonlySet<string>
  /** Whether every property must be required: an optional one is then required, and may be null. */
  readonly requiresAll: boolean
}

const shape = new Set(['type', 'enum', 'title', 'description', 'required', 'anyOf', '$ref'])

export function inDialect(schema: JsonSchema, dialect: SchemaDialect): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  const unsaid: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$schema' || keyword === 'default' || keyword === 'additionalProperties') continue
    if (keyword === 'properties') said[keyword] = properties(schema, dialect)
    else if (keyword === '$defs') said[keyword] = eachIn(value, dialect)
    else if (keyword === 'items') said[keyword] = nested(value, dialect)
    else if (keyword === 'anyOf' || keyword === 'oneOf') said.anyOf = listOf(value).map((one) => nested(one, dialect))
    else if (keyword === 'const') said.enum = [value]
    else if (keyword === 'format' ? dialect.formats.has(String(value)) : dialect.keywords.has(keyword))
      said[keyword] = value
    else if (shape.has(keyword)) said[keyword] = value
    else unsaid[keyword] = value
  }
  if (schema.type === 'object') {
    said.additionalProperties = false
    if (dialect.requiresAll) said.required = Object.keys(recordOf(schema.properties))
  }
  if (Object.keys(unsaid).length > 0) said.description = described(schema.description, unsaid)
  return said
}

/** The same schema for a model that can only be told of it. */
export function schemaInWords(instructions: string, schema: JsonSchema): string {
  return `${instructions}\n\nReply with one JSON object that matches this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`
}

/** Takes the nulls that `requiresAll` allowed out again, so that the reply is of the schema that was asked for. */
export function withoutAddedNulls(reply: unknown, schema: JsonSchema): unknown {
  const asked = unwrapped(schema)
  if (Array.isArray(reply)) return reply.map((one) => withoutAddedNulls(one, recordOf(asked.items)))
  if (!isRecord(reply)) return reply
  const known = recordOf(asked.properties)
  const required = new Set(listOf(asked.required))
  return Object.fromEntries(
    Object.entries(reply)
      .filter(([name, value]) => value !== null || required.has(name) || allowsNull(recordOf(known[name])))
      .map(([name, value]) => [name, withoutAddedNulls(value, recordOf(known[name]))]),
  )
}

function properties(schema: JsonSchema, dialect: SchemaDialect): Record<string, unknown> {
  const required = new Set(listOf(schema.required))
  return Object.fromEntries(
    Object.entries(recordOf(schema.properties)).map(([name, property]) => {
      const said = nested(property, dialect)
      const mayStay = !dialect.requiresAll || required.has(name) || allowsNull(recordOf(property))
      return [name, mayStay ? said : { anyOf: [said, { type: 'null' }] }]
    }),
  )
}

/** What stands in a schema that allows it or null. */
function unwrapped(schema: JsonSchema): JsonSchema {
  const [only, another] = listOf(schema.anyOf).filter((one) => recordOf(one).type !== 'null')
  return isRecord(only) && another === undefined ? only : schema
}

function allowsNull(schema: JsonSchema): boolean {
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].map(recordOf)
  return schema.type === 'null' || listOf(schema.type).includes('null') || alternatives.some(allowsNull)
}

function described(description: unknown, unsaid: JsonSchema): string {
  const limits = Object.entries(unsaid).map(([keyword, value]) => `${keyword}: ${JSON.stringify(value)}`)
  return [...(typeof description === 'string' ? [description] : []), `(${limits.join(', ')})`].join(' ')
}

function eachIn(schemas: unknown, dialect: SchemaDialect): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordOf(schemas)).map(([name, one]) => [name, nested(one, dialect)]))
}

function nested(schema: unknown, dialect: SchemaDialect): unknown {
  return isRecord(schema) ? inDialect(schema, dialect) : schema
}

function recordOf(value: unknown): JsonSchema {
  return isRecord(value) ? value : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
