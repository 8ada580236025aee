export type Theme = 'light' | 'dark' | 'system'
export type Language = 'en'

/** Whoever acts: a signed-in person, as the session knows them. */
export type Actor = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly language: Language
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string
  readonly theme: Theme
}

/** What every call into another Worker starts with. */
export type CallContext = { readonly requestId: string; readonly actor: string | null }
