import {
  answerField,
  beginAndWarmUp,
  feedbackOf,
  give,
  hydrated,
  questionOf,
  sendAnswer,
  setUp,
  signIn,
} from './acts.ts'
import { answerTo } from './answers.ts'
import { expect, test } from './fixtures.ts'

const draft = 'An index is a sorted copy of a column, and'

test('of two tabs the newest speaks, and the older one says so and can take over again', async ({
  page,
  context,
  candidate: _,
}) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  await expect(page.getByText('Your turn')).toBeVisible()

  const newer = await context.newPage()
  await newer.goto(stage)
  await hydrated(newer)
  await expect(page.getByText('This interview is open somewhere else')).toBeVisible()
  await expect(answerField(page)).not.toBeEditable()
  await give(newer, await answerTo(questionOf(newer), 'strong'))
  await expect(feedbackOf(newer)).toBeVisible()

  await page.getByRole('button', { name: 'Take over here' }).click()
  await expect(feedbackOf(page)).toBeVisible()
  await expect(newer.getByText('This interview is open somewhere else')).toBeVisible()
})

test('a reload goes on where it stood, with what was being typed', async ({ page, candidate: _ }) => {
  await setUp(page)
  await beginAndWarmUp(page)
  const question = (await questionOf(page).textContent()) ?? ''
  await answerField(page).pressSequentially(draft)
  await page.reload()
  await expect(questionOf(page)).toHaveText(question)
  await expect(answerField(page)).toHaveValue(draft)
})

test('on another device it goes on where it stood, with what was being typed', async ({
  page,
  elsewhere,
  candidate,
}) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  const question = (await questionOf(page).textContent()) ?? ''
  await expect(page.getByText('Your turn')).toBeVisible()
  await answerField(page).fill(draft)
  await page.goto('about:blank')

  const tablet = await elsewhere.newPage()
  await tablet.goto(stage)
  await hydrated(tablet)
  await signIn(tablet, candidate)
  await tablet.waitForURL(`**${stage}`)
  await hydrated(tablet)
  await expect(questionOf(tablet)).toHaveText(question)
  await expect(answerField(tablet)).toHaveValue(draft)
  await give(tablet, await answerTo(questionOf(tablet), 'strong'))
  await expect(feedbackOf(tablet)).toBeVisible()

  await page.goto(stage)
  await hydrated(page)
  await expect(feedbackOf(page)).toBeVisible()
  await expect(sendAnswer(page)).toHaveCount(0)
})
