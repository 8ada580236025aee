/**
 * The modules of this codebase and the arrows between them: the one source of the rules that `npm run check` enforces
 * and of the picture and the table in the README (`npm run picture`).
 */
export type Module = {
  readonly name: string
  /** Folders or files, relative to the root. */
  readonly paths: readonly string[]
  readonly holds: string
  readonly mayImport: readonly string[]
  /** Arrows that only some files of the module may draw. */
  readonly exceptions?: readonly Exception[]
  /** Entered by others through its `index.ts` only; `each` when every folder in it has a door of its own. */
  readonly door?: 'one' | 'each'
}

export type Exception = { readonly mayImport: string; readonly files: 'server files' | 'wire.ts' }

export const modules: readonly Module[] = [
  {
    name: 'domain',
    paths: ['src/domain'],
    holds: 'what the product is: pure, no packages, no clock, no network, no chance, no prose',
    mayImport: [],
    door: 'each',
  },
  {
    name: 'protocol',
    paths: ['src/protocol'],
    holds: 'zod schemas for everything on a wire or at rest',
    mayImport: ['domain'],
    door: 'one',
  },
  {
    name: 'ports',
    paths: ['src/ports'],
    holds: 'what we need from outside, in our words',
    mayImport: ['domain'],
    door: 'one',
  },
  {
    name: 'messages',
    paths: ['src/paraglide'],
    holds: 'interface text, compiled from `messages/`',
    mayImport: [],
  },
  {
    name: 'phrasing',
    paths: ['src/phrasing'],
    holds: 'codes of the domain as sentences for people',
    mayImport: ['domain', 'protocol', 'ports', 'messages'],
    door: 'one',
  },
  {
    name: 'prompts',
    paths: ['src/prompts'],
    holds: 'what models are told, per role: template, reply schema, what is made of the reply, version',
    mayImport: ['domain', 'protocol', 'ports', 'phrasing'],
    door: 'one',
  },
  {
    name: 'usecases',
    paths: ['src/usecases'],
    holds: 'one function per act of a person or a job; access rules',
    mayImport: ['ports', 'protocol', 'domain'],
    door: 'one',
  },
  {
    name: 'adapters',
    paths: ['src/adapters'],
    holds: 'one folder per vendor, each behind a port; never another adapter',
    mayImport: ['ports', 'protocol', 'domain', 'prompts'],
    door: 'each',
  },
  {
    name: 'content',
    paths: ['src/content'],
    holds:
      'written content as data: the question bank, what an interviewer asks about a resume and after a strong answer',
    mayImport: ['domain'],
    door: 'one',
  },
  {
    name: 'api',
    paths: ['src/api'],
    holds: 'REST: one file per noun, OpenAPI comes from it',
    mayImport: ['usecases', 'ports', 'protocol', 'domain', 'phrasing'],
    door: 'one',
  },
  {
    name: 'lib',
    paths: ['src/lib'],
    holds: 'browser: design system, the stage, charts, live state',
    mayImport: ['protocol', 'domain', 'phrasing', 'messages'],
  },
  {
    name: 'wire',
    paths: ['src/wire.server.ts'],
    holds: 'composition root of the website',
    mayImport: ['api', 'usecases', 'adapters', 'wire-models', 'content', 'ports', 'protocol', 'domain'],
  },
  {
    name: 'wire-models',
    paths: ['src/wire.models.ts'],
    holds: 'how roles are played with models, for the website and the rooms alike',
    mayImport: ['adapters', 'ports', 'protocol', 'domain'],
  },
  {
    name: 'routes',
    paths: ['src/routes', 'src/hooks', 'src/hooks.server.ts'],
    holds: 'pages and form actions',
    mayImport: ['lib', 'usecases', 'protocol', 'domain', 'phrasing', 'messages'],
    exceptions: [
      { mayImport: 'wire', files: 'server files' },
      { mayImport: 'ports', files: 'server files' },
      { mayImport: 'content', files: 'server files' },
    ],
  },
  {
    name: 'drizzle',
    paths: ['drizzle'],
    holds: 'migrations and the seed step',
    mayImport: ['content', 'domain', 'adapters'],
  },
  {
    name: 'workers/rooms',
    paths: ['workers/rooms'],
    holds: 'live interviews and limits (Durable Objects)',
    mayImport: ['domain', 'protocol', 'ports'],
    exceptions: [
      { mayImport: 'adapters', files: 'wire.ts' },
      { mayImport: 'wire-models', files: 'wire.ts' },
    ],
  },
  {
    name: 'workers/documents',
    paths: ['workers/documents'],
    holds: 'documents: bytes to text with layout',
    mayImport: ['domain', 'protocol', 'ports'],
    exceptions: [{ mayImport: 'adapters', files: 'wire.ts' }],
  },
  {
    name: 'workers/vault',
    paths: ['workers/vault'],
    holds: 'passwords and the master key',
    mayImport: ['domain', 'protocol', 'ports'],
    exceptions: [{ mayImport: 'adapters', files: 'wire.ts' }],
  },
  {
    name: 'workers/inference',
    paths: ['workers/inference'],
    holds: 'the only Worker with Workers AI',
    mayImport: ['domain', 'protocol', 'ports'],
    exceptions: [{ mayImport: 'adapters', files: 'wire.ts' }],
  },
]
