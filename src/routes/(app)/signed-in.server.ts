import { redirect } from '@sveltejs/kit'
import type { Actor } from '#ports'

/** Whoever is signed in; everybody else goes by way of the sign-in page and comes back here. */
export async function signedIn(locals: App.Locals, url: URL): Promise<Actor> {
  const actor = await locals.actor()
  if (!actor) redirect(303, `/login?next=${encodeURIComponent(url.pathname)}`)
  return actor
}
