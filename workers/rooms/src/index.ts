export { Bucket } from './bucket.ts'
export { InterviewRoom } from './interview-room.ts'
export { Meter } from './meter.ts'

/** Sockets reach the room through the site; only `vite dev`, which answers no upgrade, comes in by this door. */
export default {
  fetch(request, env): Response | Promise<Response> {
    const [, door, id] = new URL(request.url).pathname.split('/')
    if (door !== 'ws' || !id) return new Response('Not found', { status: 404 })
    return env.ROOMS.getByName(id).fetch(request)
  },
} satisfies ExportedHandler<Env>
