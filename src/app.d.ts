import type { Actor } from '#ports'
import type { Ports } from '#usecases'
import type { SiteEnv } from '#wire'

declare global {
  namespace App {
    interface Platform {
      readonly env: SiteEnv
      readonly ctx: { waitUntil(work: Promise<unknown>): void }
    }
    interface Locals {
      readonly requestId: string
      /** Wired at first use, for the time of this request. */
      readonly ports: Ports
      /** Where the request came from: for limits alone. */
      readonly address: string
      /** Whoever is signed in; asked for lazily, because a stage entered by its seat needs no database. */
      actor(): Promise<Actor | null>
    }
    interface Error {
      readonly message: string
      readonly code?: string
      readonly requestId?: string
    }
  }
}
