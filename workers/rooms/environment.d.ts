/** What wrangler cannot know: secrets in production, written by `npm start` on a developer's machine. */
interface __BaseEnv_Env {
  /** The role `rooms`, which may write facts and projections and nothing else. */
  readonly DATABASE_URL?: string
  /** `host:port` of the doors that stand in for Neon's; only on a developer's machine. */
  readonly DATABASE_PROXY?: string
  /** What Workers AI may cost in a month, in US dollars; nothing without it. */
  readonly WORKERS_AI_MONTHLY_USD?: string
}
