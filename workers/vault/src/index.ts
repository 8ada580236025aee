export { Egress } from './egress.ts'
export { Passwords } from './passwords.ts'
export { Seals } from './seals.ts'

export default {
  fetch(): Response {
    return new Response('Not found', { status: 404 })
  },
} satisfies ExportedHandler
