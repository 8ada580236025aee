import { overview } from '#usecases'
import { streakOf } from '#lib/interview/streak.ts'
import { signedIn } from '../signed-in.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = await signedIn(locals, url)
  const { activeDays, ...seen } = await overview(locals.ports, actor)
  // Swedish dates are written like ISO's.
  const today = new Intl.DateTimeFormat('sv', { timeZone: actor.timeZone }).format(locals.ports.clock.now())
  return { overview: { ...seen, streak: streakOf(activeDays, today) } }
}
