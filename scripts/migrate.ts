// `npm run migrate`: brings a deployed database to this version. `npm start` does the same for the local one.
import { bringUpToDate } from './database.ts'
import { toldSteps } from './steps.ts'

const { DATABASE_OWNER_URL: url } = process.env

if (url === undefined) {
  console.error('Name the database and its owner in DATABASE_OWNER_URL (docs/deploy.md).')
  process.exit(1)
}
try {
  await toldSteps('Migrating and writing the content', () => bringUpToDate(url))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
