// `npm run smoke -- URL`: holds a whole interview over REST on any deployment and deletes the account it made.
import { resumePdf } from '#tests/fixtures/resumes.ts'
import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { toldSteps as step } from './steps.ts'

const origin = process.argv[2]?.replace(/\/+$/, '')
if (origin === undefined || !URL.canParse(origin)) {
  console.error('Usage: npm run smoke -- https://interview.example.com')
  process.exit(2)
}

try {
  await step('Health', () => healthOf(origin))
  const candidate = await step('Signing up', () => RestCandidate.signUp(origin))
  try {
    await smoke(candidate)
  } finally {
    await step('Deleting the account', () => candidate.leave())
  }
  if (await candidate.isKnown()) throw new Error('The account was deleted, yet it can still sign in.')
  console.log('\nThis deployment holds interviews.')
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function smoke(candidate: RestCandidate): Promise<void> {
  const { profile } = await step('Reading a resume', () => candidate.upload(resumePdf()))
  if (profile.technologies.length === 0) throw new Error('Nothing was read from the resume.')

  const interview = await step('Starting an interview', () => candidate.start())
  const given = await step('Answering until it ends', () => holdInterview(candidate, interview))

  const report = await step('Reading the report', () => candidate.report(interview.interviewId))
  const exchanges = report.turns.flatMap((turn) => turn.exchanges)
  if (exchanges.length !== given.length) {
    throw new Error(`${given.length} answers were given, the report has ${exchanges.length}.`)
  }
  const unassessed = exchanges.filter(({ evaluation }) => evaluation?.score == null)
  if (unassessed.length > 0) throw new Error(`${unassessed.length} answers were not assessed.`)
}

async function healthOf(deployment: string): Promise<void> {
  const response = await fetch(`${deployment}/api/health/ready`)
  if (!response.ok) throw new Error(`it answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
}
