import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { answerToTheEnd, beginAndWarmUp, hydrated, setUp } from '../e2e/acts.ts'
import { expect, test } from './own-product.ts'

test.describe('PostgreSQL is stopped from the first question to the last', () => {
  test.describe.configure({ mode: 'default', timeout: 300_000 })

  test('over REST the interview finishes, its report is there, and the record catches up', async ({ product }) => {
    const candidate = await RestCandidate.signUp(product.origin)
    const interview = await candidate.start()

    await product.database.stop()
    const given = await holdInterview(candidate, interview)
    const meanwhile = await candidate.report(interview.interviewId)
    await product.database.start()

    await expect
      .poll(async () => (await candidate.history()).items.map(({ status }) => status), { timeout: 150_000 })
      .toEqual(['completed'])
    const recorded = await candidate.report(interview.interviewId)
    expect(recorded).toEqual(meanwhile)
    const exchanges = recorded.turns.flatMap((turn) => turn.exchanges)
    expect(exchanges.map(({ answerId, answer }) => ({ answerId, answer }))).toEqual(
      given.map(({ answerId, text }) => ({ answerId, answer: text })),
    )
    expect(exchanges.filter(({ evaluation }) => evaluation?.score == null)).toEqual([])
  })

  test('on the stage nobody notices', async ({ page, product, candidate: _ }) => {
    const stage = await setUp(page)
    await beginAndWarmUp(page)

    await product.database.stop()
    await page.reload()
    await hydrated(page)
    await answerToTheEnd(page)
    await page.getByRole('link', { name: 'See the report' }).click()
    await page.waitForURL(`**${stage}/report`)
    await expect(page.getByText('Stands on 5 of 5 planned questions.')).toBeVisible()
    await product.database.start()

    await expect
      .poll(
        async () => {
          await page.goto('/history')
          return page.getByRole('link', { name: /^Report/ }).count()
        },
        { timeout: 150_000 },
      )
      .toBe(1)
  })
})
