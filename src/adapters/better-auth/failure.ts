import { isAPIError } from 'better-auth/api'
import { OutsideError, Refusal, type RefusalCode } from '#ports'

/** What better-auth says on purpose, in our words. */
const refusals: Readonly<Record<string, RefusalCode>> = {
  USER_ALREADY_EXISTS: 'EMAIL_EXISTS',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'EMAIL_EXISTS',
  INVALID_EMAIL_OR_PASSWORD: 'INVALID_CREDENTIALS',
  // Of what we hand over, only the address is checked for its form.
  VALIDATION_ERROR: 'INVALID_INPUT',
  INVALID_EMAIL: 'INVALID_INPUT',
  INVALID_PASSWORD: 'INVALID_CREDENTIALS',
  PASSWORD_TOO_LONG: 'INVALID_CREDENTIALS',
}

/** Awaits better-auth; its refusals become ours, everything else is the database letting us down. */
export async function heed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw failure(error)
  }
}

function failure(error: unknown): Error {
  if (error instanceof Refusal || error instanceof OutsideError) return error
  const code = codeOf(error)
  const refusal = code === undefined ? undefined : refusals[code]
  if (refusal !== undefined) return new Refusal(refusal, refusal === 'INVALID_INPUT' ? { field: 'email' } : {})
  // Neither message nor cause is passed on: a driver's error carries the statement with its parameters.
  return new OutsideError('database', 'unreachable', { cause: new Error(code ?? 'the session store failed') })
}

export function codeOf(error: unknown): string | undefined {
  return isAPIError(error) ? error.body?.code : undefined
}
