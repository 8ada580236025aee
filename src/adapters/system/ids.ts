import { encodeHexLowerCase } from '@oslojs/encoding'
import type { Ids } from '#ports'

/** UUIDv7 (RFC 9562): 48 bits of time, then 74 of chance, so that ids sort by when they were made. */
export const systemIds: Ids = {
  next() {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    const view = new DataView(bytes.buffer)
    const now = Date.now()
    view.setUint32(0, Math.floor(now / 0x1_0000))
    view.setUint16(4, now % 0x1_0000)
    view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
    view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
    return encodeHexLowerCase(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  },
}
