/** Asking further: one question about one key point that the last answer left open. */
import type { Brief, Interview, ProbeStep } from '#domain/interview'
import type { Prompt } from '#ports'
import { asSeen, fenced, fencePolicy, markLine } from './fence.ts'
import { followUpReply, type FollowUpReply } from './replies.ts'
import { message, promptFrom, type Template } from './template.ts'
import { excerpt } from './transcript.ts'

export const followUpTemplate: Template<FollowUpReply> = {
  name: 'follow-up',
  version: 'follow-up-1',
  reply: followUpReply,
  maxTokens: 400,
  instructions: `You are a strict senior technical interviewer conducting a real interview. The candidate's answer left one point open. You write one follow-up question about it.

- It asks exactly one thing, in one or two spoken sentences, to "you": at most one question mark, no greeting, no praise, no verdict.
- It takes up what the candidate said and leads towards the open point, but never says it, nor a word that only somebody who knows it would say. Ask for the situation in which it matters.
- It stays in the scenario of the question and never repeats a question.

The reply, in this order
- text: the follow-up question.
- why: one sentence to the candidate on why you ask it, without the point.

${fencePolicy}`,
}

export function followUpPrompt(
  { plan }: Brief,
  interview: Interview,
  { keyPoint, quote }: ProbeStep,
  nonce: string,
): Prompt {
  const exchanges = interview.turns.at(-1)?.exchanges ?? []
  return promptFrom(
    followUpTemplate,
    message(
      markLine(nonce),
      `${plan.type} interview, level ${plan.level}, style ${plan.style}.`,
      ...exchanges.map(({ text, answer }) =>
        [`You: ${asSeen(text)}`, fenced(nonce, 'candidate', excerpt(asSeen(answer?.text ?? '')))].join('\n'),
      ),
      `The open point, not to be said: ${asSeen(keyPoint.text)}`,
      quote === null ? 'Nothing was said about it.' : `Of it was said, too vaguely:\n${fenced(nonce, 'said', quote)}`,
    ),
  )
}
