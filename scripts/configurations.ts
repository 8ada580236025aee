import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export type Variables = Readonly<Record<string, string>>

/** The Workers beside the site, in the order in which they are deployed. */
export const workers = ['rooms', 'documents', 'vault', 'inference'] as const
export type Worker = (typeof workers)[number]

export type Configurations = { readonly site: string; readonly workers: Readonly<Record<Worker, string>> }

/**
 * Writes each deployable's configuration, with its local secrets beside it, under `folder`. Wrangler reads secrets only
 * from the configuration's own folder, so every data folder has a set of its own and two copies can run side by side.
 */
export function writeConfigurations(
  folder: string,
  secrets: Readonly<Record<Worker | 'site', Variables>>,
): Configurations {
  const written = (name: Worker | 'site', source: string) => {
    const target = configurationOf(folder, name)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, withAbsolutePaths(readFileSync(source, 'utf8'), dirname(resolve(source))))
    writeVariables(target, secrets[name])
    return target
  }
  const worker = (name: Worker) => written(name, `workers/${name}/wrangler.toml`)
  return {
    site: written('site', 'wrangler.toml'),
    workers: {
      rooms: worker('rooms'),
      documents: worker('documents'),
      vault: worker('vault'),
      inference: worker('inference'),
    },
  }
}

/** Changes some variables of a Worker that runs from such a folder. */
export function changeVariables(folder: string, name: Worker, variables: Variables): void {
  const target = configurationOf(folder, name)
  writeVariables(target, { ...readVariables(target), ...variables })
  // Wrangler watches configurations, not the variables beside them; it reads both anew when a configuration is written.
  writeFileSync(target, readFileSync(target))
}

function configurationOf(folder: string, name: Worker | 'site'): string {
  return join(resolve(folder), name, 'wrangler.toml')
}

function writeVariables(configuration: string, variables: Variables): void {
  writeFileSync(join(dirname(configuration), '.dev.vars'), variableLines(variables), { mode: 0o600 })
}

function readVariables(configuration: string): Variables {
  const lines = readFileSync(join(dirname(configuration), '.dev.vars'), 'utf8').matchAll(/^(\w+)='(.*)'$/gmu)
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]))
}

function withAbsolutePaths(configuration: string, from: string): string {
  return configuration.replace(
    /^(main|pages_build_output_dir) = "(.+)"$/gm,
    (_line, key: string, path: string) => `${key} = ${JSON.stringify(resolve(from, path))}`,
  )
}

function variableLines(variables: Variables): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('')
}
