import type { CompilerOptions } from '@inlang/paraglide-js'

/** How interface text is compiled: by Vite as it changes, and by the checks once, which must agree. */
export const messageOptions = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  emitTsDeclarations: true,
} satisfies CompilerOptions
