import { OutsideError } from '#ports'

export async function reached<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw new OutsideError('vault', 'unreachable', { cause })
  }
}
