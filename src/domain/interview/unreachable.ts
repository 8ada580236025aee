/** Makes a switch total: a new case in a union breaks the build until every switch answers for it. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
