import { text } from '@sveltejs/kit'
import { Refusal } from '#ports'
import { admitToRoom } from '#usecases'
import { RoomVisitor } from '../../../seat.server.ts'
import type { RequestHandler } from './$types'

/** A ticket for one socket, good for a minute. */
export const POST: RequestHandler = async (event) => {
  const { locals, params } = event
  try {
    return text(await admitToRoom(locals.ports, new RoomVisitor(event, params.id), params.id), {
      headers: { 'cache-control': 'no-store' },
    })
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return text(problem.code, { status: problem.code === 'NOT_FOUND' ? 404 : 401 })
  }
}
