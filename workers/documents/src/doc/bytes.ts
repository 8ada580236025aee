/** Little-endian reads that answer 0 beyond the end: a damaged table of offsets then leads nowhere instead of throwing. */
export class Bytes {
  readonly all: Uint8Array
  readonly #view: DataView

  constructor(all: Uint8Array) {
    this.all = all
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  }

  u8(at: number): number {
    return this.all[at] ?? 0
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.all.length ? this.#view.getUint16(at, true) : 0
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.all.length ? this.#view.getUint32(at, true) : 0
  }

  slice(at: number, length: number): Bytes {
    return new Bytes(this.all.subarray(at, at + length))
  }
}
