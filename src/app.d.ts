import type { DurableObjectNamespace, ExecutionContext, Fetcher, R2Bucket } from '@cloudflare/workers-types'

declare global {
  namespace App {
    interface Platform {
      readonly env: {
        readonly ROOMS: DurableObjectNamespace
        readonly BUCKET: DurableObjectNamespace
        readonly DOCUMENTS: Fetcher
        readonly VAULT: Fetcher
        readonly INFERENCE: Fetcher
        readonly FILES: R2Bucket
      }
      readonly ctx: ExecutionContext
    }
  }
}
