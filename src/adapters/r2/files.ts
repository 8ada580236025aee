import type { R2Bucket } from '@cloudflare/workers-types'
import { OutsideError, type Files } from '#ports'

/** Bytes in R2, under `u/<owner>/<kind>/<uuid>`. */
export function r2Files(bucket: R2Bucket): Files {
  return {
    async put(key, bytes, contentType) {
      await ask(bucket.put(key, bytes, { httpMetadata: { contentType, contentDisposition: 'attachment' } }))
    },
    async get(key) {
      const object = await ask(bucket.get(key))
      return object ? new Uint8Array(await ask(object.arrayBuffer())) : undefined
    },
    async remove(key) {
      await ask(bucket.delete(key))
    },
    async removeAll(ownerId) {
      // R2 lists a thousand at a time and says when there is more.
      for (let more = true; more;) {
        const { objects, truncated } = await ask(bucket.list({ prefix: `u/${ownerId}/` }))
        if (objects.length > 0) await ask(bucket.delete(objects.map(({ key }) => key)))
        more = truncated
      }
    },
  }
}

async function ask<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new OutsideError('files', 'unreachable', { cause })
  }
}
