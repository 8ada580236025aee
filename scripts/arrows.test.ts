import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import { rules } from './arrows.ts'
import { intoThrowaway } from './throwaway.ts'

/** A small house in which every arrow is allowed. */
const house: Readonly<Record<string, string>> = {
  'src/domain/interview/index.ts': `export * from './plan.ts'`,
  'src/domain/interview/plan.ts': 'export const plan = 1',
  'src/domain/report/index.ts': `export { plan } from '../interview/index.ts'`,
  'src/ports/index.ts': 'export const ports = 1',
  'src/adapters/neon/index.ts': `export { plan } from '../../domain/interview/index.ts'`,
  'src/adapters/r2/index.ts': 'export const files = 1',
  'src/content/index.ts': 'export const questions = 1',
  'src/lib/stage.ts': `export { plan } from '../domain/interview/index.ts'`,
  'src/wire.server.ts': `export { plan } from './adapters/neon/index.ts'`,
  'src/routes/+page.ts': `export { plan } from '../lib/stage.ts'`,
  'src/routes/+page.server.ts': `export { plan } from '../wire.server.ts'\nexport { questions } from '../content/index.ts'`,
  'workers/rooms/src/wire.ts': `export { plan } from '../../../src/adapters/neon/index.ts'`,
  'workers/rooms/src/room.ts': `export { plan } from './wire.ts'`,
}

test('a house whose arrows follow the table is accepted', async () => {
  expect(await violations({})).toEqual([])
})

test.for([
  ['the domain reaches for a port', 'src/domain/interview/plan.ts', '../../ports/index.ts', 'domain-stays-in-its-row'],
  ['the domain takes a package', 'src/domain/interview/plan.ts', 'node:fs', 'domain-needs-no-packages'],
  [
    'one area of the domain enters another by a window',
    'src/domain/report/index.ts',
    '../interview/plan.ts',
    'enter-a-module-by-its-door',
  ],
  ['the browser names a vendor', 'src/lib/stage.ts', '../adapters/neon/index.ts', 'lib-stays-in-its-row'],
  ['an adapter knows another', 'src/adapters/r2/index.ts', '../neon/index.ts', 'adapters-do-not-know-each-other'],
  ['a page for the browser takes the wiring', 'src/routes/+page.ts', '../wire.server.ts', 'routes-stays-in-its-row'],
  ['a page for the browser takes the answers', 'src/routes/+page.ts', '../content/index.ts', 'routes-stays-in-its-row'],
  [
    'a page on the server names a vendor',
    'src/routes/+page.server.ts',
    '../adapters/neon/index.ts',
    'routes-stays-in-its-row-with-exceptions',
  ],
  [
    'a Worker names a vendor outside its wiring',
    'workers/rooms/src/room.ts',
    '../../../src/adapters/neon/index.ts',
    'workers-rooms-stays-in-its-row',
  ],
  ['two files need each other', 'src/adapters/neon/index.ts', '../../wire.server.ts', 'no-cycles'],
  ['an import leads nowhere', 'src/lib/stage.ts', './nowhere.ts', 'no-unresolved'],
] as const)('it is reported when %s', async ([, file, target, rule]) => {
  expect(await violations({ [file]: `export * from '${target}'` })).toContain(rule)
})

async function violations(changed: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return intoThrowaway(async (folder) => {
    for (const [path, text] of Object.entries({ ...house, ...changed })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const ruleSet = { forbidden: [...rules] }
    const { output } = await cruise(['src', 'workers'], {
      baseDir: folder,
      ruleSet,
      validate: true,
      tsPreCompilationDeps: true,
    })
    if (typeof output === 'string') throw new Error(output)
    return output.summary.violations.map(({ rule }) => rule.name)
  })
}
