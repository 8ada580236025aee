import { redirect } from '@sveltejs/kit'
import { signUp } from '#usecases'
import { isTimeZone } from '#protocol'
import { Refusal } from '#ports'
import { keepCookies, refused, safePath, textOf } from '../../forms.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = url.searchParams.get('next')
  if (await locals.actor()) redirect(303, safePath(next))
  return { next }
}

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const name = textOf(form, 'name').trim()
    const email = textOf(form, 'email').trim()
    const accepted = textOf(form, 'terms') === 'accepted'
    try {
      if (name === '' || name.length > 100 || !isAddress(email)) throw new Refusal('INVALID_INPUT')
      if (!accepted) throw new Refusal('TERMS_NOT_ACCEPTED')
      const session = await signUp(locals.ports, locals, {
        name,
        email,
        password: textOf(form, 'password'),
        timeZone: knownTimeZone(textOf(form, 'timeZone')),
        language: 'en',
      })
      keepCookies(cookies, session.cookies)
    } catch (problem) {
      return refused(problem, { name, email, accepted })
    }
    redirect(303, safePath(url.searchParams.get('next')))
  },
}

/** No longer than an address may be: in a very long text of nothing but signs the pattern would search for minutes. */
function isAddress(email: string): boolean {
  return email.length <= longestAddress && /^\S+@\S+$/.test(email)
}

const longestAddress = 254

/** Without JavaScript nobody tells us the time zone. */
function knownTimeZone(name: string): string {
  return name !== '' && isTimeZone(name) ? name : 'UTC'
}
