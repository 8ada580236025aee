// `npm run picture`: draws the modules into the README. With --check it only says whether the README is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { modules, type Module } from './modules.ts'

const MARKED = /(<!-- modules -->\n)[\s\S]*(<!-- \/modules -->)/

const readme = readFileSync('README.md', 'utf8')
const filled = readme.replace(MARKED, (_all, open: string, close: string) =>
  [open, picture(), table(), close].join('\n\n'),
)
const drawn = await format(filled, { ...(await resolveConfig('README.md')), parser: 'markdown' })

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', drawn)
} else if (drawn !== readme || !MARKED.test(readme)) {
  console.error('The picture of the modules in README.md is not up to date. Run: npm run picture')
  process.exitCode = 1
}

function picture(): string {
  const nodes = modules.map(({ name }) => `  ${idOf(name)}["${name}"]`)
  const solid = modules.flatMap(({ name, mayImport }) =>
    direct(mayImport).map((to) => `  ${idOf(name)} --> ${idOf(to)}`),
  )
  const dotted = modules.flatMap(({ name, exceptions = [] }) =>
    exceptions.map(({ mayImport, files }) => `  ${idOf(name)} -. ${files} .-> ${idOf(mayImport)}`),
  )
  return ['```mermaid', 'flowchart TD', ...nodes, ...solid, ...dotted, '```'].join('\n')
}

/** Leaves out arrows that a longer path already shows, or the picture would be a hairball. */
function direct(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => other !== name && reachable(other).has(name)))
}

function reachable(from: string): Set<string> {
  const next = modules.find(({ name }) => name === from)?.mayImport ?? []
  return new Set(next.flatMap((name) => [name, ...reachable(name)]))
}

function table(): string {
  const rows = modules.map((module) => cells(`\`${module.name}\``, module.holds, arrowsOf(module)))
  return [cells('module', 'what it holds', 'may import'), '| --- | --- | --- |', ...rows].join('\n')
}

function arrowsOf({ mayImport, exceptions = [] }: Module): string {
  const always = mayImport.map((name) => `\`${name}\``)
  const sometimes = exceptions.map((each) => `\`${each.mayImport}\` (${each.files} only)`)
  return [...always, ...sometimes].join(', ') || 'nothing'
}

function cells(...texts: string[]): string {
  return `| ${texts.join(' | ')} |`
}

function idOf(name: string): string {
  return name.replace('/', '_')
}
