import type { Usage } from '#domain/models'
import { workersAiModels } from '#domain/models'
import { schemaInWords, type InferenceReply, type InferenceRequest } from '#protocol'
import {
  ModelFailure,
  type CallContext,
  type CallOptions,
  type Completion,
  type ModelVendor,
  type Prompt,
} from '#ports'
import { readEvents } from './events.ts'

/** The inference Worker's entrypoint, as its service binding offers it. */
export type InferenceCalls = {
  status(): Promise<'available' | 'unavailable'>
  complete(context: CallContext, request: InferenceRequest): Promise<InferenceReply>
}

/** The deployer's Workers AI, by way of the one Worker that has it. */
export function workersAiVendor({
  inference,
  context,
}: {
  readonly inference: Pick<InferenceCalls, 'complete'>
  readonly context: CallContext
}): ModelVendor {
  async function complete(model: string, prompt: Prompt, { signal, onText }: CallOptions): Promise<Completion> {
    if (signal.aborted) throw new ModelFailure('workers-ai', 'timeout')
    const request = requestOf(model, prompt, onText !== undefined)
    const reply = await unlessAborted(inference.complete(context, request).catch(unreachable), signal)
    if (!reply.ok) throw new ModelFailure('workers-ai', reply.fault)
    if ('events' in reply) {
      const { text, usage, isWhole } = await readEvents(reply.events, signal, onText).catch((error: unknown) => {
        throw new ModelFailure('workers-ai', signal.aborted ? 'timeout' : 'malformed', { cause: error })
      })
      return completion(text, usage, isWhole, model)
    }
    const usage = { inputTokens: reply.inputTokens, cachedTokens: 0, outputTokens: reply.outputTokens }
    return completion(reply.reply, usage, true, model)
  }

  return {
    provider: 'workers-ai',
    model: (name) => ({
      provider: 'workers-ai',
      name,
      complete: (prompt, options) => complete(name, prompt, options),
    }),
    models: () => Promise.resolve(workersAiModels),
  }
}

/** JSON mode does not stream, so what is streamed is told the schema in words. */
function requestOf(
  model: string,
  { instructions, input, schema, repair, maxTokens }: Prompt,
  stream: boolean,
): InferenceRequest {
  return {
    model,
    messages: [
      { role: 'system', content: stream ? schemaInWords(instructions, schema) : instructions },
      { role: 'user', content: input },
      ...(repair
        ? ([
            { role: 'assistant', content: repair.reply },
            { role: 'user', content: repair.complaint },
          ] as const)
        : []),
    ],
    schema: stream ? null : schema,
    maxTokens,
    stream,
  }
}

function completion(reply: string, usage: Usage, isWhole: boolean, model: string): Completion {
  if (!isWhole || reply === '') throw new ModelFailure('workers-ai', 'malformed', { usage })
  return { reply, usage, model }
}

function unreachable(cause: unknown): never {
  throw new ModelFailure('workers-ai', 'unreachable', { cause })
}

/** A call to another Worker cannot be taken back; it can be left alone. */
async function unlessAborted<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => {
    aborted.reject(new ModelFailure('workers-ai', 'timeout'))
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([call, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
