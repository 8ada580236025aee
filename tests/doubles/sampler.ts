/** Makes something up that a JSON Schema allows. */
export type Schema = Readonly<Record<string, unknown>>

export function sample(schema: Schema, root: Schema = schema): unknown {
  const of = (one: unknown): unknown => sample(asSchema(one), root)
  if (typeof schema.$ref === 'string') return of(resolve(schema.$ref, root))
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const [first] = [schema.anyOf, schema.oneOf, schema.allOf].flatMap(asList)
  if (first !== undefined) return of(first)
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(Object.entries(asSchema(schema.properties)).map(([name, one]) => [name, of(one)]))
    case 'array':
      return Array.from({ length: lengthOf(schema) }, () => of(schema.items))
    case 'number':
    case 'integer':
      return numberFor(schema)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return textFor(schema)
  }
}

/** The same value with one choice that the schema does not offer, where it offers choices. */
export function withWrongChoice(value: unknown, schema: Schema): unknown {
  let done = false
  const walk = (one: unknown, of: Schema): unknown => {
    if (!done && Array.isArray(of.enum) && typeof one === 'string') {
      done = true
      return 'none-of-these'
    }
    if (Array.isArray(one)) return one.map((each) => walk(each, asSchema(of.items)))
    if (typeof one !== 'object' || one === null) return one
    const properties = asSchema(of.properties)
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, walk(each, asSchema(properties[name]))]))
  }
  return walk(value, schema)
}

export function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function resolve(reference: string, root: Schema): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => asSchema(at)[name], root)
}

function typeOf({ type }: Schema): unknown {
  return Array.isArray(type) ? type.find((one) => one !== 'null') : type
}

function lengthOf({ minItems, maxItems }: Schema): number {
  return Math.max(Number(minItems ?? 0), Math.min(Number(maxItems ?? 2), 2))
}

function numberFor({ minimum, exclusiveMinimum, maximum, multipleOf }: Schema): number {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : Number(minimum ?? 1)
  const step = Number(multipleOf ?? 1)
  // Bounds of safe integers are zod's way of saying "an integer".
  const from = least <= Number.MIN_SAFE_INTEGER ? 1 : least
  return Math.min(Math.ceil(from / step) * step, Number(maximum ?? Infinity))
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  time: '12:00:00',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '0190a5d0-5f3e-7c1a-8f7e-0f3a6f2f9b1c',
}

function textFor({ format, minLength, maxLength }: Schema): string {
  const text = formats[String(format)] ?? 'A sentence that a double made up.'
  return text.padEnd(Number(minLength ?? 0), '.').slice(0, Number(maxLength ?? Infinity))
}
