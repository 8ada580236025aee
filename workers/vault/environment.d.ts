/** What wrangler cannot know: secrets in production, written by `npm start` on a developer's machine. */
interface __BaseEnv_Env {
  /** The key-encryption keys: JSON, see `master-keys.ts`. */
  readonly VAULT_KEYS?: string
  /** `true` lets `Egress` call this machine and its network, in plain http too. Never set in production. */
  readonly EGRESS_LOCAL?: string
  /** JSON from a vendor's origin to the origin of its double, which gets the call instead. Never set in production. */
  readonly EGRESS_DOUBLES?: string
}
