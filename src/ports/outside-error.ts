type Service = 'database' | 'rooms' | 'documents' | 'vault' | 'inference' | 'files'
type Kind = 'unreachable' | 'refused' | 'nonsense'

/** A service we depend on let us down. Adapters throw it; shells decide what it means. */
export class OutsideError extends Error {
  override name = 'OutsideError'
  readonly service: Service
  readonly kind: Kind

  constructor(service: Service, kind: Kind, options?: ErrorOptions) {
    super(`${service} ${kind}`, options)
    this.service = service
    this.kind = kind
  }
}
