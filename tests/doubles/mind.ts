import { sample, withWrongChoice, type Schema } from './sampler.ts'
import type { PlayedFault } from './stage.ts'

/** What a model is asked, as a double understands it from the request. */
export type Ask = {
  /** Empty where the vendor's request carries no name. */
  readonly name: string
  readonly instructions: string
  readonly input: string
  readonly schema: Schema
}

/** What a double replies. */
export type Mind = (ask: Ask) => unknown

export const samplingMind: Mind = ({ schema }) => sample(schema)

/** The text of a reply, spoiled by the fault that is played. */
export function replyText(mind: Mind, ask: Ask, fault: PlayedFault | null): string {
  const reply = mind(ask)
  const text = JSON.stringify(reply)
  switch (fault) {
    case 'empty':
      return ''
    case 'length':
    case 'truncated':
      return text.slice(0, Math.ceil(text.length / 2))
    case 'prose':
      return `Of course! Here is what you asked for:\n\n\`\`\`json\n${text}\n\`\`\`\n\nLet me know if I can help further.`
    case 'wrong-enum':
      return JSON.stringify(withWrongChoice(reply, ask.schema))
    default:
      return text
  }
}

/** About what a tokenizer would count. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / 4)
}
