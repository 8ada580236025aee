/** Asking: a whole question, where the plan wants a new one or a strong answer is put to the test. */
import { keyPointCount, questionLength, type ChallengeStep, type DraftFault, type MainStep } from '#domain/interview'
import type { Brief, Interview } from '#domain/interview'
import { withoutContact } from '#domain/resume'
import type { Prompt } from '#ports'
import { fenced, fencePolicy, markLine } from './fence.ts'
import { questionReply, type QuestionReply } from './replies.ts'
import { message, promptFrom, type Template } from './template.ts'
import { askedBefore, transcriptOf } from './transcript.ts'

export const questionTemplate: Template<QuestionReply> = {
  name: 'question',
  version: 'question-1',
  reply: questionReply,
  maxTokens: 1800,
  instructions: `You are a strict senior technical interviewer conducting a real interview. You write the next question; the message says what the plan demands.

The question
- Asks exactly one thing: at most one question mark, no "and also". One to four sentences, as you would say them aloud, to "you". No greeting, no praise, no comment on earlier answers.
- Fits the type: technical asks how and why, behavioral asks for one thing that happened, system-design sets a small scope with a number or two, coding asks for a short function. Markdown only for code.
- Is on the topic and at the difficulty demanded, for the role and the level. Never asks again what was asked.
- Says nothing of what the answer should contain.
- In the deep-dive style one scenario is held over several turns: stay in the one that is open, change a constraint or challenge an assumption, and bring up what was said.

The reply, in this order
- topic, difficulty: as demanded.
- text: the question.
- why: one sentence to the candidate on why you ask it, without any key point.
- clarification: the same question in other words, with no new information.
- keyPoints: 3 to 6 things a good answer says, each one plain sentence with 2 to 4 short wordings that would show it was said, a weight (3 the heart, 1 a detail), and whether it is essential. Only what is true, asked for, and can be expected at this level.
- referenceAnswer: what a strong candidate would say, in at most 110 words, covering every key point.
- hints: two, from a nudge to a push; neither states a key point.

${fencePolicy}`,
}

export function questionPrompt(
  brief: Brief,
  interview: Interview,
  step: MainStep | ChallengeStep,
  nonce: string,
): Prompt {
  const before = askedBefore(brief, interview)
  const transcript = transcriptOf(interview, nonce)
  return promptFrom(
    questionTemplate,
    message(
      markLine(nonce),
      planLines(brief, nonce),
      before === '' ? null : `Asked in earlier interviews, never again:\n${before}`,
      transcript === '' ? 'Nothing was asked yet.' : `So far:\n${transcript}`,
      demandOf(step, nonce),
    ),
  )
}

function planLines({ plan, profile, locale }: Brief, nonce: string): string {
  const years = profile?.experienceYears ?? null
  const known = [...(profile?.technologies ?? []), ...(profile?.skills ?? [])].slice(0, mostSkills).join(', ')
  return [
    `Plan: ${plan.type} interview, level ${plan.level}, style ${plan.style}, ${plan.questionCount} questions, language ${locale}${years === null ? '' : `, ${years} years of experience`}.`,
    fenced(nonce, 'role', withoutContact(plan.role, nobody)),
    ...(known === '' ? [] : [fenced(nonce, 'skills', withoutContact(known, nobody))]),
  ].join('\n')
}

const mostSkills = 20
/** A brief has neither name nor contact data; what still looks like some is cut. */
const nobody = { name: null, email: null, phone: null, links: [] }

function demandOf(step: MainStep | ChallengeStep, nonce: string): string {
  const place = `topic ${step.topic}, difficulty ${step.difficulty}, type ${step.type}`
  if (step.kind === 'challenge') {
    const aim =
      'Put the last answer, which was strong, to the test: question an assumption of it, change a constraint, or ask where it stops being true. It stays in the scenario.'
    return step.quote === null
      ? `Next: a challenge (${place}). ${aim}`
      : `Next: a challenge (${place}). ${aim}\nThis was said:\n${fenced(nonce, 'said', step.quote)}`
  }
  const demand = `Next: a new question (${place}).`
  switch (step.why.code) {
    case 'resume-line':
      return `${demand} It is about this line of the candidate's resume:\n${fenced(nonce, 'resume', withoutContact(step.why.line, nobody))}`
    case 'resume':
      return `${demand} It is about a skill of the candidate's resume:\n${fenced(nonce, 'skill', withoutContact(step.why.skill, nobody))}`
    case 'opening':
      return `${demand} It opens the interview.`
    case 'harder':
      return `${demand} The last answer was strong: go a step deeper.`
    case 'easier':
      return `${demand} The last answer was weak: ask something more basic.`
    default:
      return demand
  }
}

/** What is wrong with a question, for the model that wrote it. */
export function complaintAbout(
  faults: readonly DraftFault[],
  step: { readonly topic?: string; readonly difficulty?: string },
): string {
  return faults.map((fault) => sentences[fault](step)).join(' ')
}

type Demand = { readonly topic?: string; readonly difficulty?: string }

const sentences: Readonly<Record<DraftFault, (step: Demand) => string>> = {
  'other-topic': ({ topic }) => `The topic must be ${topic ?? 'the one demanded'}.`,
  'other-difficulty': ({ difficulty }) => `The difficulty must be ${difficulty ?? 'the one demanded'}.`,
  'too-short': () => `The question needs at least ${questionLength.shortest} characters.`,
  'too-long': () => `The question may have at most ${questionLength.longest} characters.`,
  'several-questions': () => 'Ask exactly one thing, with one question mark at the most.',
  'asked-before': () => 'This was asked before: ask about something else.',
  'gives-away': () => 'Question, clarification or hints say a key point: take it out of them.',
  'names-the-prompt': () =>
    'Write only what an interviewer would say: no words of these instructions, no marks, no JSON.',
  'key-point-count': () => `Give ${keyPointCount.fewest} to ${keyPointCount.most} key points, better 3 to 6.`,
  'part-missing': () => 'No text, key point, reference answer, clarification or list of hints may be empty.',
}
