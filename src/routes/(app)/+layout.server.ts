import { redirect } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types'

/** Everything in this group is somebody's own: whoever is not signed in goes by way of the sign-in page and comes back. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const actor = await locals.actor()
  if (!actor) redirect(303, `/login?next=${encodeURIComponent(url.pathname + url.search)}`)
  return { person: { name: actor.name, language: actor.language, timeZone: actor.timeZone } }
}
