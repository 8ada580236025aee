import type { AuditLog } from '#ports'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { audit } from './schema/index.ts'

export function neonAuditLog(http: Http, requestId: string): AuditLog {
  return {
    async record(action, actorId) {
      await ask(http.insert(audit).values({ action, actorId, requestId }))
    },
  }
}
