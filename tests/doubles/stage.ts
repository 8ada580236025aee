/**
 * What the doubles of vendors have in common: which fault is played, and what came of the calls. A fault is chosen by the
 * key a caller brings (`sk-double-<fault>`; `sk-double` has none), or for all callers by `play`.
 */
export const playedFaults = [
  'invalid-key',
  'rate-limited',
  'no-quota',
  'overloaded',
  'slow',
  'cut',
  'refused',
  'length',
  'truncated',
  'prose',
  'wrong-enum',
  'empty',
  'never-ending',
  'redirect',
] as const
export type PlayedFault = (typeof playedFaults)[number]

const key = 'sk-double'

export type Stage = ReturnType<typeof openStage>

export function openStage() {
  let played: PlayedFault | null = null
  let delayMs = 0
  const byKey = new Map<string, PlayedFault | null>()
  return {
    /** How many replies were begun, written to their end, and given up by the caller. */
    begun: 0,
    finished: 0,
    cancelled: 0,
    /** By which mechanism each call asked for JSON. */
    asked: new Array<string>(),
    /** Asks for `fault` from now on, `null` for none; `delay` is what a slow first byte takes, in milliseconds. */
    play(fault: PlayedFault | null, delay = 0): void {
      played = fault
      delayMs = delay
    },
    /** The same for one key of the form `sk-double.<anything>`, whatever is played for others. */
    playFor(given: string, fault: PlayedFault | null): void {
      byKey.set(given, fault)
    },
    faultFor(given: string): PlayedFault | null {
      if (given.startsWith(`${key}.`)) return byKey.get(given) ?? null
      if (given === key) return played
      const fault = playedFaults.find((name) => given === `${key}-${name}`)
      return fault ?? 'invalid-key'
    },
    async beforeFirstByte(fault: PlayedFault | null): Promise<void> {
      const wait = delayMs || (fault === 'slow' ? 1_000 : 0)
      if (wait > 0) await sleep(wait)
    },
  }
}

/** Sends what `events` writes, no faster than it is read, so that a test can tell streaming from waiting. */
export function streamed(stage: Stage, events: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  stage.begun += 1
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await events.next()
        if (next.done !== true) {
          controller.enqueue(encoder.encode(next.value))
          return
        }
        stage.finished += 1
        controller.close()
      },
      async cancel() {
        stage.cancelled += 1
        await events.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** A reply in one piece, unless the line is cut. */
export function answered(stage: Stage, fault: PlayedFault | null, body: object): Response {
  const headers = { 'content-type': 'application/json' }
  return new Response(streamed(stage, piecesOf(JSON.stringify(body), fault === 'cut' ? fault : null)), { headers })
}

/** Sends the caller, and the key it brings, to another host. */
export function elsewhere(): Response {
  return new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } })
}

/** Pieces of a reply as a model writes it, and how the fault that is played shows in them. */
export async function* piecesOf(text: string, fault: PlayedFault | null): AsyncGenerator<string, void> {
  const pieces = text.match(/[\s\S]{1,12}/gu) ?? []
  for (const [index, piece] of pieces.entries()) {
    if (fault === 'cut' && index === Math.ceil(pieces.length / 2)) throw new Error('The line was cut.')
    yield piece
    // A turn of the event loop, so that the caller reads what came before what comes.
    await sleep(0)
  }
  while (fault === 'never-ending') {
    yield ' '
    await sleep(20)
  }
}

/** Waits until the caller has had enough. */
export async function untilGivenUp(stage: Stage, signal: AbortSignal): Promise<Response> {
  stage.begun += 1
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  stage.cancelled += 1
  return new Response(null, { status: 499 })
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

export const eventStream = { 'content-type': 'text/event-stream; charset=utf-8' }
