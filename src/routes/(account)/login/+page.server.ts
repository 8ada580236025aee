import { redirect } from '@sveltejs/kit'
import { signIn, signOut } from '#usecases'
import { keepCookies, refused, safePath, textOf } from '../../forms.server.ts'
import { seatsHeld } from '../../seat.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = url.searchParams.get('next')
  if (await locals.actor()) redirect(303, safePath(next))
  return { next }
}

export const actions: Actions = {
  signin: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const email = textOf(form, 'email').trim()
    try {
      const password = textOf(form, 'password')
      const session = await signIn(locals.ports, locals, { email, password })
      keepCookies(cookies, session.cookies)
    } catch (problem) {
      return refused(problem, { email })
    }
    redirect(303, safePath(url.searchParams.get('next')))
  },

  signout: async ({ request, locals, cookies }) => {
    const seats = seatsHeld(cookies)
    const ended = seats.map(({ interviewId }) => interviewId)
    keepCookies(cookies, await signOut(locals.ports, request.headers, await locals.actor(), ended))
    for (const { name } of seats) cookies.delete(name, { path: '/' })
    redirect(303, '/')
  },
}
