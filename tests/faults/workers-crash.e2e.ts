import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { expect, test } from './own-product.ts'

test('the runtime is killed between answers, and no answer is lost or scored twice', async ({ product }) => {
  test.setTimeout(300_000)
  const candidate = await RestCandidate.signUp(product.origin)
  const interview = await candidate.start({ style: 'structured' })
  const crashesAfter = [1, 3, 4]

  const given = await holdInterview(candidate, interview, {
    afterAnswer: async (said) => {
      if (!crashesAfter.includes(said.length)) return
      const before = await candidate.view(interview.interviewId)
      await product.crashWorkers()
      expect(await candidate.view(interview.interviewId)).toMatchObject({
        history: before.history,
        question: before.question,
        progress: before.progress,
      })

      // A client that never heard the acknowledgement sends its answer again.
      const last = said.at(-1)
      if (!last) throw new Error('nothing was said yet')
      const again = await candidate.answer(interview.interviewId, last.questionId, last.text, last.answerId)
      expect(again.evaluation).toEqual(before.history.at(-1)?.evaluation)
      expect((await candidate.view(interview.interviewId)).history).toEqual(before.history)
    },
  })

  const report = await candidate.report(interview.interviewId)
  const recorded = report.turns.flatMap((turn) => turn.exchanges)
  expect(recorded.map(({ answerId, answer }) => ({ answerId, answer }))).toEqual(
    given.map(({ answerId, text }) => ({ answerId, answer: text })),
  )
  expect(recorded.filter(({ evaluation }) => evaluation?.score == null)).toEqual([])
  expect(given.length).toBeGreaterThan(4)
})
