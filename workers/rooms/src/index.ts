export { Bucket } from './bucket.ts'
export { InterviewRoom } from './interview-room.ts'

export default {
  fetch(): Response {
    return new Response('Not found', { status: 404 })
  },
} satisfies ExportedHandler
