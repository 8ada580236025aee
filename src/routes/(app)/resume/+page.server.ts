import { redirect } from '@sveltejs/kit'
import { Refusal } from '#ports'
import { deleteResume, listResumes, makeResumeCurrent, pasteResume, uploadResume } from '#usecases'
import { refused, textOf } from '../../forms.server.ts'
import { signedIn } from '../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = await signedIn(locals, url)
  return { resumes: await listResumes(locals.ports, actor) }
}

export const actions: Actions = {
  upload: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const file = (await request.formData()).get('file')
    let id: string
    try {
      if (!(file instanceof File)) throw new Refusal('RESUME_EMPTY_FILE')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const resume = await uploadResume(locals.ports, actor, { bytes, fileName: file.name })
      id = resume.id
    } catch (problem) {
      return refused(problem, { about: 'file' as const, text: '' })
    }
    redirect(303, `/resume/${id}?read`)
  },

  paste: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const text = textOf(await request.formData(), 'text')
    let id: string
    try {
      const resume = await pasteResume(locals.ports, actor, text)
      id = resume.id
    } catch (problem) {
      return refused(problem, { about: 'text' as const, text })
    }
    redirect(303, `/resume/${id}?read`)
  },

  current: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    try {
      await makeResumeCurrent(locals.ports, actor, textOf(await request.formData(), 'id'))
    } catch (problem) {
      return refused(problem, { about: 'list' as const, text: '' })
    }
    redirect(303, '/resume')
  },

  delete: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    try {
      await deleteResume(locals.ports, actor, textOf(await request.formData(), 'id'))
    } catch (problem) {
      return refused(problem, { about: 'list' as const, text: '' })
    }
    redirect(303, '/resume')
  },
}
