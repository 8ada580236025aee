import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, errors, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { Actor, Clock, TokenFamily } from '#ports'
import { details } from './actor.ts'

export type AccessTokens = {
  sign(family: TokenFamily): Promise<string>
  /** `null` for a token that is forged, expired or somebody else's. Needs no database. */
  verify(token: string): Promise<{ readonly actor: Actor; readonly sessionId: string } | null>
}

type Options = { readonly origin: string; readonly signingKeys: string; readonly clock: Clock }

const secondsToLive = 15 * 60
const algorithm = 'EdDSA'

const privateKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string(),
  x: z.string(),
  d: z.string(),
})
const keySet = z.object({ keys: z.array(privateKey).min(1) })

/** `signingKeys` is a JSON Web Key Set of private Ed25519 keys: the first signs, all verify. */
export function accessTokens({ origin, signingKeys, clock }: Options): AccessTokens {
  const { keys } = keySet.parse(JSON.parse(signingKeys))
  const [first] = keys
  if (!first) throw new Error('AUTH_SIGNING_KEYS holds no key')
  const known = createLocalJWKSet(publicPart(keys))
  const now = () => Math.floor(clock.now() / 1000)

  return {
    async sign({ sessionId, actor: { userId, ...rest } }) {
      return new SignJWT({ ...rest, sid: sessionId })
        .setProtectedHeader({ alg: algorithm, kid: first.kid, typ: 'at+jwt' })
        .setSubject(userId)
        .setIssuer(origin)
        .setAudience(origin)
        .setIssuedAt(now())
        .setExpirationTime(now() + secondsToLive)
        .sign(await importJWK(first, algorithm))
    },

    async verify(token) {
      const rules = {
        issuer: origin,
        audience: origin,
        algorithms: [algorithm],
        typ: 'at+jwt',
        currentDate: new Date(clock.now()),
        requiredClaims: ['sub', 'exp'],
      }
      try {
        const { payload } = await jwtVerify(token, known, rules)
        const actor = { userId: z.string().parse(payload.sub), ...details.parse(payload) }
        return { actor, sessionId: z.string().parse(payload.sid) }
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null
        throw error
      }
    },
  }
}

function publicPart(keys: readonly z.infer<typeof privateKey>[]): JSONWebKeySet {
  return { keys: keys.map(({ d: _private, ...rest }) => rest) }
}
