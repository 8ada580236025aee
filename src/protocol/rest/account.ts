import { z } from 'zod'
import { isTimeZone } from '../time-zone.ts'

const email = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^\S+@\S+$/u)
/** Rules of good passwords are the domain's; this only bounds what is looked at. */
const password = z.string().min(1).max(1000)

/** Sending it accepts the terms and the privacy page. */
export const signUpBody = z.object({
  email,
  password,
  name: z.string().trim().min(1).max(100),
  timeZone: z.string().max(64).refine(isTimeZone, 'not a time zone').default('UTC'),
})
export const logInBody = z.object({ email, password })
/** The password again, because there is no way back. */
export const leaveBody = z.object({ password })
export const refreshBody = z.object({ refreshToken: z.string().min(1).max(200) })
export const logOutBody = refreshBody.partial()

const user = z.object({ id: z.string(), email: z.string(), name: z.string() })
const tokens = z.object({ accessToken: z.string(), refreshToken: z.string() })

export const me = z.object({ user })
export const signedIn = tokens.extend({ user })
