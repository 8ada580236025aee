import { redirect } from '@sveltejs/kit'
import { Refusal } from '#ports'
import { isTimeZone } from '#protocol'
import { changeSettings, deleteAccount } from '#usecases'
import { themeCookie } from '#lib/document.ts'
import { keepCookies, refused, textOf } from '../../forms.server.ts'
import { signedIn } from '../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'

const themes = ['light', 'dark', 'system'] as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { name, email, theme, language, timeZone } = await signedIn(locals, url)
  return { settings: { name, email, theme, language, timeZone }, timeZones: timeZonesWith(timeZone) }
}

export const actions: Actions = {
  save: async ({ request, locals, cookies, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const name = textOf(form, 'name').trim()
    const timeZone = textOf(form, 'timeZone')
    const theme = themes.find((known) => known === textOf(form, 'theme'))
    const typed = { name, timeZone, ...(theme ? { theme } : {}) }
    try {
      if (name === '' || name.length > 100 || !theme) throw new Refusal('INVALID_INPUT')
      if (!isTimeZone(timeZone)) throw new Refusal('INVALID_INPUT')
      const changed = await changeSettings(locals.ports, actor, request.headers, { name, theme, timeZone })
      keepCookies(cookies, changed.cookies)
      cookies.set(themeCookie, theme, { path: '/', maxAge: 400 * 24 * 60 * 60, httpOnly: false })
    } catch (problem) {
      return refused(problem, { about: 'settings' as const, typed })
    }
    redirect(303, '/settings?saved')
  },

  delete: async ({ request, locals, cookies, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    try {
      await deleteAccount(locals.ports, locals, actor, textOf(form, 'password'))
    } catch (problem) {
      return refused(problem, { about: 'deletion' as const, typed: {} })
    }
    for (const { name } of cookies.getAll()) cookies.delete(name, { path: '/' })
    redirect(303, '/')
  },
}

/** Names like `UTC` are valid without being on the list that the runtime gives. */
function timeZonesWith(current: string): readonly string[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
}
