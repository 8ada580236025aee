import type { LayoutServerLoad } from './$types'
import { signedIn } from './signed-in.server.ts'

/** Everything in this group is somebody's own. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { name, language, timeZone } = await signedIn(locals, url)
  return { person: { name, language, timeZone } }
}
