import { WorkerEntrypoint } from 'cloudflare:workers'
import type { DocumentReading } from '#domain/resume'
import type { CallContext } from '#ports'
import { readDocument } from './reading.ts'

/** Reads documents for the site: bytes in, text with layout out. A refused file is an answer, never an exception. */
export class Documents extends WorkerEntrypoint {
  ping(): 'pong' {
    return 'pong'
  }

  async read(context: CallContext, bytes: Uint8Array, fileName: string): Promise<DocumentReading> {
    const reading = await readDocument(bytes, fileName)
    if (reading.outcome === 'unreadable') {
      // The reason only: names and contents of resumes stay out of logs.
      console.warn(JSON.stringify({ event: 'document-refused', requestId: context.requestId, reason: reading.reason }))
    }
    return reading
  }
}
