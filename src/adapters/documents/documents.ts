import type { DocumentReading } from '#domain/resume'
import { OutsideError, type CallContext, type Documents } from '#ports'

/** The documents Worker's entrypoint, as its service binding offers it. */
export type DocumentsCalls = {
  read(context: CallContext, bytes: Uint8Array, fileName: string): Promise<DocumentReading>
}

export function remoteDocuments(calls: DocumentsCalls, requestId: string): Documents {
  return {
    async read(ownerId, bytes, fileName) {
      try {
        // Cloned, because what comes over a binding may be a live object of the other Worker.
        return structuredClone({ ...(await calls.read({ requestId, actor: ownerId }, bytes, fileName)) })
      } catch (cause) {
        throw new OutsideError('documents', 'unreachable', { cause })
      }
    },
  }
}
