import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { modules, type Exception, type Module } from './modules.ts'

/** One rule of dependency-cruiser. */
export type Rule = IRegularForbiddenRuleType

const tests = '[.](test|e2e)[.]ts$'
const anyModule = inside(modules)

const filesOf: Readonly<Record<Exception['files'], string>> = {
  'server files': '([.]server[.]ts|[+]server[.]ts)$',
  'wire.ts': '/wire[.]ts$',
}

/** Every module may reach the modules of its row and no other. */
const arrows = modules.flatMap((module): Rule[] => {
  const exceptions = module.exceptions ?? []
  const always = [module, ...module.mayImport.map(named)]
  const privileged = exceptions.map(({ files }) => filesOf[files])
  const sometimes = [...always, ...exceptions.map(({ mayImport }) => named(mayImport))]
  const to = (allowed: readonly Module[]) => ({ path: anyModule, pathNot: inside(allowed) })
  const name = `${module.name.replace('/', '-')}-stays-in-its-row`
  const row: Rule = {
    name,
    severity: 'error',
    from: { path: inside([module]), pathNot: [tests, ...privileged] },
    to: to(always),
  }
  if (exceptions.length === 0) return [row]
  const files = `${inside([module])}.*(${privileged.join('|')})`
  return [
    row,
    { name: `${name}-with-exceptions`, severity: 'error', from: { path: files, pathNot: tests }, to: to(sometimes) },
  ]
})

const oneDoor = modules.filter(({ door }) => door === 'one').flatMap(({ paths }) => paths)
const eachDoor = modules.filter(({ door }) => door === 'each').flatMap(({ paths }) => paths)

export const rules: readonly Rule[] = [
  ...arrows,
  {
    name: 'enter-a-module-by-its-door',
    severity: 'error',
    from: { path: `^((?:${eachDoor.join('|')})/[^/]+|src/[^/]+|workers/[^/]+|drizzle)`, pathNot: tests },
    to: {
      path: `^(${oneDoor.join('|')}|(${eachDoor.join('|')})/[^/]+)/`,
      pathNot: ['^$1/', '/index[.]ts$'],
    },
  },
  {
    name: 'adapters-do-not-know-each-other',
    severity: 'error',
    from: { path: '^src/adapters/([^/]+)/', pathNot: tests },
    to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
  },
  {
    name: 'domain-needs-no-packages',
    severity: 'error',
    from: { path: '^src/domain/', pathNot: tests },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, path: '.', pathNot: '^(cloudflare:|[$]app/|[$]env/|[.]+/[$]types([.]js)?$)' },
  },
]

function named(name: string): Module {
  const module = modules.find((each) => each.name === name)
  if (!module) throw new Error(`no module is called ${name}`)
  return module
}

function inside(some: readonly Module[]): string {
  const paths = some.flatMap((module) => module.paths)
  return `^(${paths.map((path) => path.replaceAll('.', '[.]')).join('|')})(/|$)`
}
