import { afterFailure, closedBreaker, letThrough, type Breaker, type ModelFault } from '#domain/models'

/** The breakers of one isolate, by key or provider: what one interview learns spares the next one the wait. */
export class Breakers {
  readonly #byName = new Map<string, Breaker>()

  /** What speaks against a call now, if anything does. */
  objection(name: string, at: number): ModelFault | null {
    const breaker = this.#byName.get(name)
    if (!breaker) return null
    const admitted = letThrough(breaker, at)
    if (!admitted) return breaker.fault
    this.#byName.set(name, admitted)
    return null
  }

  succeeded(name: string): void {
    this.#byName.delete(name)
  }

  failed(name: string, fault: ModelFault, at: number): void {
    this.#byName.set(name, afterFailure(this.#byName.get(name) ?? closedBreaker, fault, at))
  }
}
