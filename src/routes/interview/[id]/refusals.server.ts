import { error, redirect } from '@sveltejs/kit'
import { phraseRefusal } from '#phrasing'
import { Refusal } from '#ports'

/** Why a page about an interview cannot be shown: another page, or an error that says so. */
export function turnAway(problem: unknown, url: URL): never {
  if (!(problem instanceof Refusal)) throw problem
  if (problem.code === 'UNAUTHENTICATED') redirect(303, `/login?next=${encodeURIComponent(url.pathname)}`)
  const status = problem.code === 'INTERVIEW_VERSION_TOO_NEW' ? 503 : 404
  error(status, { message: phraseRefusal(problem.code, problem.params), code: problem.code })
}
