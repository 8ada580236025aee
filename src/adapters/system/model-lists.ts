import type { Clock, ModelLists } from '#ports'

const dayMs = 24 * 60 * 60_000
/** Of some thousand short names each. */
const mostLists = 200

/**
 * In the memory of one isolate. A list is worth one call, asked for when somebody chooses models; what an isolate
 * forgets is asked again, and no cache that outlives it has to be told of deleted keys.
 */
export function systemModelLists(clock: Clock): ModelLists {
  const lists = new Map<string, { readonly names: readonly string[]; readonly until: number }>()
  return {
    recall(keyId) {
      const list = lists.get(keyId)
      return list && clock.now() < list.until ? list.names : undefined
    },
    keep(keyId, names) {
      lists.delete(keyId)
      lists.set(keyId, { names, until: clock.now() + dayMs })
      for (const oldest of lists.keys()) {
        if (lists.size <= mostLists) break
        lists.delete(oldest)
      }
    },
  }
}
