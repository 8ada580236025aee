import { maxFileBytes, type DocumentKind, type DocumentReading, type Layout } from '#domain/resume'
import { readDoc } from './doc/doc.ts'
import { readDocx } from './docx/docx.ts'
import { readPdf } from './pdf.ts'
import { Unreadable } from './refusal.ts'
import { containerOf, kindNamed } from './sniff.ts'

/** Reads a resume file. Whatever the bytes are, the answer is a layout or the reason why there is none. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
  try {
    const kind = kindOf(bytes, fileName)
    const layout = await read(bytes, kind)
    if (!hasText(layout)) return { outcome: 'unreadable', reason: 'no-text' }
    return { outcome: 'read', kind, layout }
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: 'unreadable', reason: error.reason }
    // The vendors' readers throw whatever they stumble over in a damaged file; to a person it is one thing.
    return { outcome: 'unreadable', reason: 'corrupt' }
  }
}

function kindOf(bytes: Uint8Array, fileName: string): DocumentKind {
  if (bytes.length === 0) throw new Unreadable('empty-file')
  if (bytes.length > maxFileBytes) throw new Unreadable('file-too-large')
  const named = kindNamed(fileName)
  if (named === undefined) throw new Unreadable('unsupported-type')
  const container = containerOf(bytes)
  if (container === 'other') throw new Unreadable(looksDamaged(bytes) ? 'corrupt' : 'type-mismatch')
  // An OLE file named .docx is what Word makes of a DOCX with a password; the DOC reader tells.
  const fits = { pdf: ['pdf'], zip: ['docx'], ole: ['doc', 'docx'] }[container]
  if (!fits.includes(named)) throw new Unreadable('type-mismatch')
  return container === 'ole' ? 'doc' : named
}

/** Nothing but zeros is what an interrupted download leaves. */
function looksDamaged(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte === 0)
}

async function read(bytes: Uint8Array, kind: DocumentKind): Promise<Layout> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes)
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
  }
}

function hasText(layout: Layout): boolean {
  return layout.pages.some((page) => page.runs.some((run) => /[\p{L}\p{N}]/u.test(run.text)))
}
