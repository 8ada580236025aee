export { normaliseEmail } from './email.ts'
