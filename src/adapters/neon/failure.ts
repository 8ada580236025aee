import { OutsideError } from '#ports'

/** Awaits a query; whatever goes wrong with it becomes an {@link OutsideError}. */
export async function ask<T>(query: PromiseLike<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    throw failure(error)
  }
}

/** SQL states that say the server is not there for us right now: connection, resources, shutdown. */
const away = /^(08|53|57)/

/**
 * The driver's own errors carry the statement with its parameters, which may be an answer or an address.
 * Only the SQL state and the constraint's name go on, so that logs stay free of them.
 */
export function failure(error: unknown): OutsideError {
  const root = rootOf(error)
  const state = text(root, 'code')
  const told = new Error([state ?? 'no SQL state', text(root, 'constraint') ?? messageOf(root, state)].join(': '))
  return new OutsideError('database', state === undefined || away.test(state) ? 'unreachable' : 'refused', {
    cause: told,
  })
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error
}

/** PostgreSQL quotes values in its messages; the transport does not. */
function messageOf(root: unknown, state: string | undefined): string {
  return state === undefined && root instanceof Error ? root.message : 'see the SQL state'
}

function text(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' && found !== '' ? found : undefined
}
