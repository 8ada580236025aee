import { z } from 'zod'
import type { Prompt, ReplySchema } from '#ports'

/** What stays the same in every call of one kind. */
export type Template<Reply> = {
  readonly name: string
  /** Raised with every change of what a model is told; it stands in the stamp of whatever comes of a reply. */
  readonly version: string
  readonly instructions: string
  readonly reply: z.ZodType<Reply>
  readonly maxTokens: number
}

export function promptFrom<Reply>({ name, instructions, reply, maxTokens }: Template<Reply>, input: string): Prompt {
  return { name, instructions, input, schema: schemaOf(reply), maxTokens }
}

function schemaOf(reply: z.ZodType): ReplySchema {
  const { $schema: _, ...schema } = z.toJSONSchema(reply)
  return schema
}

/** Paragraphs of a message; what does not apply is left out. */
export function message(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n')
}
