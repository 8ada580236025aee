/** How the built-in interviewer carries itself: what it makes of a resume, of strong answers, and how it leads over. */
import { describe, expect, test } from 'vitest'
import { brief as baseBrief, challenge, fullAnswer, halfAnswer, personal } from '#tests/fixtures/interview.ts'
import { decide } from './decide.ts'
import { exchangesOf, newInterview, openExchange, type Interview } from './interview.ts'
import { chooseQuestion } from './choose-question.ts'
import { judgeAnswer } from './judge.ts'
import type { Brief } from './plan.ts'
import { turnResult } from './turn-result.ts'
import { viewFor } from './view.ts'

const brief: Brief = { ...baseBrief, plan: { ...baseBrief.plan, style: 'deep-dive' }, challenges: [challenge] }

/** Holds an interview, answer by answer, as a person in the room would. */
function hold(of: Brief, answers: readonly string[]): Interview {
  let interview = newInterview(0)
  let at = 0
  const take = (input: Parameters<typeof decide>[1]) => {
    const decision = decide({ brief: of, interview, draft: null }, input)
    interview = decision.interview
    for (const { job } of decision.effects) {
      at += 1
      if (job.kind === 'ask' || job.kind === 'prepare')
        take({ type: 'question-ready', jobId: job.id, question: chooseQuestion(of, interview), at })
      else {
        const exchange = exchangesOf(interview).find(({ answer }) => answer?.answerId === job.answerId)
        if (exchange)
          take({ type: 'evaluation-ready', jobId: job.id, evaluation: judgeAnswer(of, interview, exchange), at })
      }
    }
  }
  take({ type: 'arrive', via: 'socket', at })
  take({ type: 'begin', at })
  for (const [index, text] of answers.entries()) {
    const questionId = openExchange(interview)?.questionId ?? ''
    take({ type: 'answer', questionId, answerId: `a${String(index)}`, text, at: (at += 1000) })
    take({ type: 'continue', at: (at += 1000) })
  }
  return interview
}

describe('a strong answer', () => {
  test('is challenged with words of its own', () => {
    const asked = exchangesOf(hold(brief, [fullAnswer])).at(-1)
    expect(asked?.kind).toBe('follow-up')
    const quote = asked?.why.code === 'challenge' ? (asked.why.quote ?? '') : ''
    expect(quote).not.toBe('')
    expect(fullAnswer).toContain(quote)
    expect(asked?.text).toBe(`You say: “${quote}” When is that wrong?`)
  })

  test('loses nothing by a challenge that fails', () => {
    const failed = hold(brief, [fullAnswer, 'I do not know']).turns[0]
    const alone = hold({ ...brief, challenges: [] }, [fullAnswer]).turns[0]
    expect(failed && turnResult(failed).points).toBe(alone && turnResult(alone).points)
  })

  test('meets the same challenge once in an interview', () => {
    const kinds = exchangesOf(hold(brief, [fullAnswer, fullAnswer, fullAnswer, fullAnswer])).map(({ why }) => why.code)
    expect(kinds.filter((code) => code === 'challenge')).toHaveLength(1)
  })

  test('is never challenged in a speed round', () => {
    const speed: Brief = { ...brief, plan: { ...brief.plan, style: 'speed' } }
    expect(exchangesOf(hold(speed, [fullAnswer, fullAnswer, fullAnswer])).every(({ kind }) => kind === 'main')).toBe(
      true,
    )
  })

  test('cannot be told from the challenge in a realistic interview', () => {
    const realistic: Brief = { ...brief, plan: { ...brief.plan, mode: 'realistic' } }
    const interview = hold(realistic, [fullAnswer])
    const { question } = viewFor('candidate', { brief: realistic, interview, draft: null }, 5000)
    expect(question?.kind).toBe('follow-up')
    expect(question?.why.code).toBe('topic')
    expect(question?.lead?.code).toBe('probe')
  })
})

describe('a question about the resume', () => {
  const withResume: Brief = { ...brief, challenges: [], personal: [personal] }

  test('names the line it came from', () => {
    // The seed picks among the three best: over some seeds, this one is among them.
    const openings = Array.from({ length: 12 }, (_, seed) => exchangesOf(hold({ ...withResume, seed }, []))[0])
    const asked = openings.find((exchange) => exchange?.questionId === personal.question.id)
    expect(asked?.why).toEqual({ code: 'resume-line', line: personal.line })
  })

  test('takes no more than four in ten of an interview', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...personal,
      question: {
        ...personal.question,
        id: `personal-${String(index)}`,
        text: `Tell us of line${String(index)} at place${String(index)} with tool${String(index)}.`,
      },
    }))
    const interview = hold(
      { ...withResume, personal: many },
      Array.from({ length: 30 }, () => halfAnswer),
    )
    const about = interview.turns.filter(({ bankId }) => bankId.startsWith('personal-'))
    expect(interview.phase.name).toBe('completed')
    expect(about.length).toBeGreaterThan(0)
    expect(about.length).toBeLessThanOrEqual(2)
  })
})

describe('what leads over to a question', () => {
  const leads = (of: Brief, answers: readonly string[]) => exchangesOf(hold(of, answers)).map(({ lead }) => lead)
  const plain: Brief = { ...brief, challenges: [], plan: { ...brief.plan, style: 'speed' } }

  test('is a welcome at first and says when the last question has come', () => {
    const codes = leads(
      plain,
      Array.from({ length: 4 }, () => fullAnswer),
    ).map((lead) => lead?.code)
    expect(codes[0]).toBe('welcome')
    expect(codes[4]).toBe('last')
  })

  test('welcomes in other words the next time', () => {
    const variants = [0, 1, 2].map((held) => leads({ ...plain, held }, [])[0]?.variant)
    expect(new Set(variants).size).toBe(3)
  })

  test('does not repeat itself from one question to the next', () => {
    const all = leads(
      plain,
      Array.from({ length: 4 }, () => fullAnswer),
    )
    expect(new Set(all.map((lead) => `${lead?.code ?? ''} ${String(lead?.variant)}`)).size).toBe(all.length)
  })
})
