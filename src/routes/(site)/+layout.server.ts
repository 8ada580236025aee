import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => {
  const actor = await locals.actor()
  return { person: actor && { name: actor.name } }
}
