import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { build } from './build.ts'
import { workers } from './configurations.ts'
import { messageOptions } from './messages.ts'
import { attempt, run } from './run.ts'
import { testCounts } from './test-counts.ts'
import { intoThrowaway } from './throwaway.ts'

export type Result = { readonly passed: number; readonly failed: number; readonly said: string }
export type Check = { readonly name: string; readonly perform: () => Promise<Result> }

/** What everything else reads: message functions, route types and the built site. */
export const groundwork: readonly Check[] = [
  step('messages and route types', async () => {
    await compile(messageOptions)
    await run('svelte-kit', ['sync'])
  }),
  step('build', build),
]

/** Everything that must hold and needs no browser, cheapest first. */
export const checks: readonly Check[] = [
  tool('format', 'prettier', ['--check', '--log-level', 'warn', '--cache', '.']),
  tool('arrows', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src', 'workers', 'drizzle']),
  tool('picture', 'node', ['scripts/picture.ts', '--check']),
  tool('unused code', 'knip', []),
  tool('migrations', 'drizzle-kit', ['check']),
  tool('types of the site', 'svelte-check', ['--fail-on-warnings', '--output', 'human']),
  ...['scripts', 'tests', 'drizzle', ...workers.map((name) => `workers/${name}`)].map((folder) =>
    tool(`types of ${folder}`, 'tsc', ['-p', folder]),
  ),
  ...workers.map((name) =>
    tool(`bindings of ${name}`, 'wrangler', [
      'types',
      '--check',
      '--include-runtime=false',
      '--cwd',
      `workers/${name}`,
    ]),
  ),
  tool('lint', 'eslint', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.']),
  ...workers.map((name) => deployRehearsal(name)),
  siteRehearsal(),
  { name: 'unit, Worker and command tests', perform: vitest },
]

function tool(name: string, command: string, args: readonly string[]): Check {
  return {
    name,
    perform: async () => {
      const { code, said } = await attempt(command, args)
      return code === 0 ? { passed: 1, failed: 0, said: '' } : { passed: 0, failed: 1, said }
    },
  }
}

function step(name: string, work: () => Promise<unknown>): Check {
  return {
    name,
    perform: async () => {
      await work()
      return { passed: 1, failed: 0, said: '' }
    },
  }
}

function deployRehearsal(worker: string): Check {
  return step(`deploy rehearsal of ${worker}`, async () => {
    for (const environment of ['preview', 'production']) {
      await intoThrowaway((folder) =>
        run('wrangler', [
          'deploy',
          '--dry-run',
          '--env',
          environment,
          '--cwd',
          `workers/${worker}`,
          '--outdir',
          folder,
        ]),
      )
    }
  })
}

/** Pages has no dry run; its build step validates the configuration and bundles the Worker as a deploy does. */
function siteRehearsal(): Check {
  return step('deploy rehearsal of the site', () =>
    intoThrowaway((folder) => {
      const metadata = join(folder, 'metadata.json')
      const args = ['--project-directory', '.', '--build-metadata-path', metadata, '--outdir', folder]
      return run('wrangler', ['pages', 'functions', 'build', ...args])
    }),
  )
}

async function vitest(): Promise<Result> {
  return intoThrowaway(async (folder) => {
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code, said } = await attempt('vitest', ['run', ...reporters], {
      env: { NO_COLOR: '1' },
      withinMs: 15 * 60_000,
      onLine: (line) => {
        if (isFileOfTests(line)) console.log(line)
      },
    })
    const { passed, failed } = testCounts(() => readFileSync(report, 'utf8'))
    // Vitest also fails for what no single test owns: an unhandled error, a file that does not load.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1), said: code === 0 ? '' : said }
  })
}

/** A line of Vitest's about a file that is through, its slow tests left out. */
function isFileOfTests(line: string): boolean {
  return /^ [✓❯] \|/u.test(line)
}
