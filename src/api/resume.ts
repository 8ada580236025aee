import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { Profile } from '#domain/resume'
import type { Resume } from '#ports'
import {
  modelBody,
  resumeReread,
  resumeAdded,
  resumeKnown,
  resumeList,
  resumeParsed,
  resumePatch,
  resumeTaps,
  resumeText,
} from '#protocol'
import {
  buildProfile,
  correctProfile,
  deleteResume,
  listResumes,
  makeResumeCurrent,
  pasteResume,
  readAgain,
  readResume,
  uploadResume,
} from '#usecases'
import { signedInActor, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'

const file = z.object({ file: z.instanceof(File).meta({ type: 'string', format: 'binary' }) })
const added = json('The resume and what was read from it', resumeAdded)
const known = json('The resume', resumeKnown)
const tags = ['resume']

export function addResume(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/resume/upload',
      tags,
      summary: 'Add a resume from a PDF, DOCX or DOC file of up to 5 MB; it becomes the current one',
      security: signedIn,
      request: { body: { required: true, content: { 'multipart/form-data': { schema: file } } } },
      responses: { 201: added, default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { file: sent } = context.req.valid('form')
      const bytes = new Uint8Array(await sent.arrayBuffer())
      const { id, profile } = await uploadResume(context.env.ports, actor, { bytes, fileName: sent.name })
      return context.json({ id, profile }, 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/resume/text',
      tags,
      summary: 'Add a resume from its text, for a scanned document',
      security: signedIn,
      request: { body: jsonBody(resumeText) },
      responses: { 201: added, default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { id, profile } = await pasteResume(context.env.ports, actor, context.req.valid('json').text)
      return context.json({ id, profile }, 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/resume/taps',
      tags,
      summary: 'Make a profile without a resume',
      security: signedIn,
      request: { body: jsonBody(resumeTaps) },
      responses: { 201: added, default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { id, profile } = await buildProfile(context.env.ports, actor, context.req.valid('json'))
      return context.json({ id, profile }, 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/resume',
      tags,
      summary: 'All resumes, the newest first',
      security: signedIn,
      responses: { 200: json('The resumes', resumeList), default: problems },
    }),
    async (context) => {
      const items = await listResumes(context.env.ports, await signedInActor(context))
      return context.json({ items }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/resume/parse/{id}',
      tags,
      summary: 'What was read: its status, the text, and where in it each field stands (UTF-16 offsets)',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: json('The reading', resumeParsed), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { status, text, spans } = await readResume(context.env.ports, actor, context.req.valid('param').id)
      return context.json({ status, text, spans }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/resume/{id}',
      tags,
      summary: 'One resume with its profile',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: known, default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      return context.json(shown(await readResume(context.env.ports, actor, context.req.valid('param').id)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/resume/{id}/read-again',
      tags,
      summary: 'Have a model read the resume, and see what it would change; nothing is saved',
      description: 'The model sees neither name nor contact data. Takes up to a minute.',
      security: signedIn,
      request: { params: idParam, body: jsonBody(modelBody) },
      responses: { 200: json('The reading, and how it differs', resumeReread), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { id } = context.req.valid('param')
      return context.json(await readAgain(context.env.ports, actor, id, context.req.valid('json')), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/api/resume/{id}',
      tags,
      summary: 'Correct fields of the profile, or make this resume the current one',
      security: signedIn,
      request: { params: idParam, body: jsonBody(resumePatch) },
      responses: { 200: known, default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { ports } = context.env
      const { id } = context.req.valid('param')
      const { profile, isCurrent } = context.req.valid('json')
      if (profile) {
        const { profile: before } = await readResume(ports, actor, id)
        await correctProfile(ports, actor, id, corrected(before, profile))
      }
      if (isCurrent) await makeResumeCurrent(ports, actor, id)
      return context.json(shown(await readResume(ports, actor, id)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/resume/{id}',
      tags,
      summary: 'Delete a resume with its file',
      security: signedIn,
      request: { params: idParam },
      responses: { 204: { description: 'Deleted' }, default: problems },
    }),
    async (context) => {
      await deleteResume(context.env.ports, await signedInActor(context), context.req.valid('param').id)
      return context.body(null, 204)
    },
  )
}

/** Text and places have a call of their own. */
function shown({ id, fileName, source, status, isCurrent, createdAt, profile }: Resume) {
  return { id, fileName, source, status, isCurrent, createdAt, profile }
}

type Corrections = { readonly [Field in keyof Profile]?: Profile[Field] | undefined }

/** A field that was sent replaces what was read, `null` included. */
function corrected(before: Profile, sent: Corrections): Profile {
  const either = <Field>(given: Field | undefined, kept: Field) => (given === undefined ? kept : given)
  return {
    name: either(sent.name, before.name),
    email: either(sent.email, before.email),
    phone: either(sent.phone, before.phone),
    links: either(sent.links, before.links),
    role: either(sent.role, before.role),
    summary: either(sent.summary, before.summary),
    skills: either(sent.skills, before.skills),
    technologies: either(sent.technologies, before.technologies),
    experienceYears: either(sent.experienceYears, before.experienceYears),
    skillLevel: either(sent.skillLevel, before.skillLevel),
    work: either(sent.work, before.work),
    education: either(sent.education, before.education),
    projects: either(sent.projects, before.projects),
  }
}
