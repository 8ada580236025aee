import { Refusal, type Accounts, type AuditLog, type TokenFamilies } from '#ports'
import type { AccessTokens } from './access-tokens.ts'
import { hashOf, newRefreshSecret } from './refresh-secret.ts'

type Options = {
  readonly families: TokenFamilies
  readonly audit: AuditLog
  readonly inBackground: (work: Promise<unknown>) => void
}

const secondsToLive = 30 * 24 * 60 * 60

/** For API clients: a short access token, and a refresh token that works once. */
export function apiTokens(
  { families, audit, inBackground }: Options,
  access: AccessTokens,
): Pick<Accounts, 'issueTokens' | 'refreshTokens' | 'revokeTokens'> {
  return {
    async issueTokens(userId) {
      const refreshToken = newRefreshSecret()
      const family = await families.begin(userId, await hashOf(refreshToken), secondsToLive)
      if (!family) throw new Refusal('NOT_FOUND')
      inBackground(audit.record('tokens-issued', userId))
      return { accessToken: await access.sign(family), refreshToken }
    },

    async refreshTokens(old) {
      const refreshToken = newRefreshSecret()
      const rotation = await families.rotate(await hashOf(old), await hashOf(refreshToken))
      if (rotation.outcome === 'replayed') inBackground(audit.record('refresh-token-replayed', rotation.userId))
      if (rotation.outcome !== 'rotated') throw new Refusal('INVALID_TOKEN')
      const { family } = rotation
      return { accessToken: await access.sign(family), refreshToken, actor: family.actor }
    },

    async revokeTokens(refreshToken) {
      const userId = await families.end(await hashOf(refreshToken))
      if (userId !== undefined) inBackground(audit.record('tokens-revoked', userId))
    },
  }
}
