export type Settings = {
  readonly port: number
  /** Where everything that must survive lives. */
  readonly folder: string
}

/** Reads what a person may choose when starting: PORT and DATA_FOLDER. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PORT = '8788', DATA_FOLDER = '.data' } = environment
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${PORT}".`)
  }
  return { port, folder: DATA_FOLDER }
}
