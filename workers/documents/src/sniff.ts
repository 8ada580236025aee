import type { DocumentKind } from '#domain/resume'

/** What the first bytes say a file is; `office` containers are told apart only once they are opened. */
export type Container = 'pdf' | 'zip' | 'ole' | 'other'

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zipMagic = [0x50, 0x4b, 0x03, 0x04]
/** `%PDF-` may follow junk; readers look for it in the first kilobyte, and so do we. */
const pdfHeaderWithin = 1024

export function containerOf(bytes: Uint8Array): Container {
  if (startsWith(bytes, oleMagic)) return 'ole'
  if (startsWith(bytes, zipMagic)) return 'zip'
  if (latin1(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-')) return 'pdf'
  return 'other'
}

/** What the name claims; `undefined` when the ending is none we read. */
export function kindNamed(fileName: string): DocumentKind | undefined {
  const ending = /\.(pdf|docx|doc)$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  return ending === 'pdf' || ending === 'docx' || ending === 'doc' ? ending : undefined
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte)
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
