import { find, read, type CFB$Container } from 'cfb'
import { Unreadable } from '../refusal.ts'
import { Bytes } from './bytes.ts'

/** The two streams a Word 97-2003 document is made of. */
export type WordStreams = { readonly main: Bytes; readonly table: Bytes }

const wordMagic = 0xa5ec
const flagsAt = 0x0a
const encryptedFlag = 0x0100
const secondTableFlag = 0x0200

/** Opens the container; throws `Unreadable` for other OLE files and for encrypted DOC and DOCX. */
export function openWord(bytes: Uint8Array): WordStreams {
  const container = read(bytes, { type: 'buffer' })
  if (find(container, 'EncryptedPackage') !== null) throw new Unreadable('password-protected')
  const main = stream(container, 'WordDocument')
  if (main === undefined) throw new Unreadable('type-mismatch')
  if (main.u16(0) !== wordMagic) throw new Unreadable('corrupt')
  const flags = main.u16(flagsAt)
  if ((flags & encryptedFlag) !== 0) throw new Unreadable('password-protected')
  const table = stream(container, (flags & secondTableFlag) === 0 ? '0Table' : '1Table')
  if (table === undefined) throw new Unreadable('corrupt')
  return { main, table }
}

function stream(container: CFB$Container, name: string): Bytes | undefined {
  const content = find(container, name)?.content
  return content === undefined ? undefined : new Bytes(Uint8Array.from(content))
}
