import { json } from '@sveltejs/kit'
import { phraseRefusal } from '#phrasing'
import { Refusal } from '#ports'
import { candidateInput, draft } from '#protocol'
import { actInInterview, saveDraft, viewInterview } from '#usecases'
import { RoomVisitor } from '../../../seat.server.ts'
import type { RequestHandler } from './$types'

/** What the socket does, one call at a time: for networks that let no socket through. */
export const GET: RequestHandler = (event) =>
  answered(async () => {
    const { locals, params } = event
    return json({ view: await viewInterview(locals.ports, new RoomVisitor(event, params.id), params.id) })
  })

export const POST: RequestHandler = (event) =>
  answered(async () => {
    const { locals, params, request } = event
    const input = candidateInput.safeParse(await bodyOf(request))
    if (!input.success) throw new Refusal('INVALID_INPUT')
    const visitor = new RoomVisitor(event, params.id)
    return json({ view: await actInInterview(locals.ports, visitor, params.id, input.data) })
  })

export const PUT: RequestHandler = (event) =>
  answered(async () => {
    const { locals, params, request } = event
    const parsed = draft.safeParse(await bodyOf(request))
    if (!parsed.success) throw new Refusal('INVALID_INPUT')
    await saveDraft(locals.ports, new RoomVisitor(event, params.id), params.id, parsed.data)
    return new Response(null, { status: 204 })
  })

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new Refusal('INVALID_INPUT')
  }
}

async function answered(act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return json(
      { problem: problem.code, sentence: phraseRefusal(problem.code, problem.params) },
      { status: statuses[problem.code] ?? 409 },
    )
  }
}

const statuses: Readonly<Partial<Record<Refusal['code'], number>>> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
}
