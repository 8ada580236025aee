import type { Actor } from './actor.ts'

export type Settings = Partial<Pick<Actor, 'name' | 'language' | 'timeZone' | 'theme'>>

/** A family of refresh tokens: it starts at sign-in and ends as a whole. */
export type TokenFamily = { readonly sessionId: string; readonly actor: Actor }

export type Rotation =
  | { readonly outcome: 'rotated'; readonly family: TokenFamily }
  | { readonly outcome: 'replayed'; readonly userId: string }
  | { readonly outcome: 'unknown' }

/** Refresh tokens, known by their hashes alone. */
export interface TokenFamilies {
  begin(userId: string, hash: string, secondsToLive: number): Promise<TokenFamily | undefined>
  /**
   * Uses `hash` up and puts `next` in its place, in one step: of many at once, one wins.
   * A token that was used before ends its family, and says whose it was.
   */
  rotate(hash: string, next: string): Promise<Rotation>
  /** Answers whose family ended, if there was one. */
  end(hash: string): Promise<string | undefined>
}

/** The rows of people, beside what better-auth does with them. */
export interface People {
  exists(email: string): Promise<boolean>
  saveSettings(userId: string, settings: Settings): Promise<Actor | undefined>
  passwordHash(userId: string): Promise<string | undefined>
  /** Only while the hash is still the old one. */
  replaceHash(userId: string, old: string, rehashed: string): Promise<void>
  endSession(sessionId: string): Promise<void>
  /** Removes the person and all rows that hang on theirs. */
  remove(userId: string): Promise<void>
}

export type AuditAction =
  | 'signed-up'
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'tokens-issued'
  | 'refresh-token-replayed'
  | 'tokens-revoked'
  | 'settings-changed'
  | 'account-deleted'

/** A trace of what touched an account: codes and ids, never an address or a secret. */
export interface AuditLog {
  record(action: AuditAction, actorId: string | null): Promise<void>
}
