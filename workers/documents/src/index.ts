export { Documents } from './documents.ts'

export default {
  fetch(): Response {
    return new Response('Not found', { status: 404 })
  },
} satisfies ExportedHandler
