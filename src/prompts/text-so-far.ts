/**
 * The value so far of a string field of the reply's outermost object, while the reply is still being written; empty
 * until the field begins. An escape that has come half is left for the next time.
 */
export function textSoFar(replySoFar: string, field: string): string {
  const from = valueOf(replySoFar, field)
  return from === undefined ? '' : readString(replySoFar, from).value
}

/** Where the value's first character stands, behind its quotation mark. */
function valueOf(json: string, field: string): number | undefined {
  let depth = 0
  let key: string | undefined
  for (let at = 0; at < json.length; at++) {
    switch (json.charAt(at)) {
      case '{':
      case '[':
        depth++
        key = undefined
        break
      case '}':
      case ']':
        depth--
        break
      case ',':
        key = undefined
        break
      case '"': {
        if (depth === 1 && key === field) return at + 1
        const { value, end } = readString(json, at + 1)
        if (depth === 1 && key === undefined) key = value
        at = end
        break
      }
    }
  }
  return undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** `end`: where the closing mark stands, or the end of what there is. */
function readString(json: string, from: number): { readonly value: string; readonly end: number } {
  let value = ''
  let at = from
  for (; at < json.length && json.charAt(at) !== '"'; at++) {
    if (json.charAt(at) !== '\\') {
      value += json.charAt(at)
      continue
    }
    const next = json.charAt(at + 1)
    if (next === 'u') {
      const code = json.slice(at + 2, at + 6)
      if (!/^[\da-f]{4}$/iu.test(code)) return { value: whole(value), end: json.length }
      value += String.fromCharCode(parseInt(code, 16))
      at += 5
    } else if (next === '') {
      return { value: whole(value), end: json.length }
    } else {
      value += escapes[next] ?? next
      at += 1
    }
  }
  return { value: whole(value), end: at }
}

/** Without the first half of a character whose second half is yet to come. */
function whole(value: string): string {
  return value.replace(/[\uD800-\uDBFF]$/u, '')
}
