import {
  maxTextLength,
  maxTextLines,
  profileFromTaps,
  readProfile,
  readProfileFromText,
  type Profile,
  type ProfileReading,
  type Taps,
  type Today,
  type UnreadableReason,
} from '#domain/resume'
import { Refusal, type Actor, type RefusalCode, type Resume, type ResumeSource, type ResumeSummary } from '#ports'
import { resumeUploads } from './limit-rules.ts'
import type { Ports } from './ports.ts'

/** Reads the file first and stores it only when it could be read: a bad file leaves nothing behind. */
export async function uploadResume(
  ports: Ports,
  actor: Actor,
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Resume> {
  await ports.limits.take(resumeUploads, actor.userId)
  const reading = await ports.documents.read(actor.userId, bytes, fileName)
  if (reading.outcome === 'unreadable') throw new Refusal(refusalFor[reading.reason])

  const fileKey = `u/${actor.userId}/resume/${ports.ids.next()}`
  await ports.files.put(fileKey, bytes, contentTypes[reading.kind])
  try {
    return await add(ports, actor, readProfile(reading.layout, today(ports)), reading.kind, fileName, fileKey)
  } catch (error) {
    await ports.files.remove(fileKey)
    throw error
  }
}

/** The way out for a scanned document: the text itself. @throws {Refusal} `RESUME_NO_TEXT`, `RESUME_TOO_MANY_PAGES` */
export async function pasteResume(ports: Ports, actor: Actor, text: string): Promise<Resume> {
  await ports.limits.take(resumeUploads, actor.userId)
  if (text.trim().length < shortestText) throw new Refusal('RESUME_NO_TEXT')
  const isTooLong = text.length > maxTextLength || text.split(/\r\n?|\n/u, maxTextLines + 1).length > maxTextLines
  if (isTooLong) throw new Refusal('RESUME_TOO_MANY_PAGES')
  return add(ports, actor, readProfileFromText(text, today(ports)), 'pasted', '', null)
}

/** A profile without any resume, from five taps. */
export function buildProfile(ports: Ports, actor: Actor, taps: Taps): Promise<Resume> {
  return add(ports, actor, { profile: profileFromTaps(taps), text: '', fields: [] }, 'taps', '', null)
}

export function listResumes({ resumes }: Ports, actor: Actor): Promise<readonly ResumeSummary[]> {
  return resumes.list(actor.userId)
}

/** @throws {Refusal} `NOT_FOUND` */
export async function readResume({ resumes }: Ports, actor: Actor, id: string): Promise<Resume> {
  return found(await resumes.find(actor.userId, id))
}

/** @throws {Refusal} `NOT_FOUND` */
export async function correctProfile({ resumes }: Ports, actor: Actor, id: string, profile: Profile): Promise<Resume> {
  if (!(await resumes.saveProfile(actor.userId, id, profile))) throw new Refusal('NOT_FOUND')
  return found(await resumes.find(actor.userId, id))
}

/** @throws {Refusal} `NOT_FOUND` */
export async function makeResumeCurrent({ resumes }: Ports, actor: Actor, id: string): Promise<void> {
  if (!(await resumes.makeCurrent(actor.userId, id))) throw new Refusal('NOT_FOUND')
}

/** The row and the file behind it. @throws {Refusal} `NOT_FOUND` */
export async function deleteResume({ resumes, files }: Ports, actor: Actor, id: string): Promise<void> {
  const { fileKey } = found(await resumes.remove(actor.userId, id))
  if (fileKey !== null) await files.remove(fileKey)
}

const shortestText = 80

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
} as const

const refusalFor: Readonly<Record<UnreadableReason, RefusalCode>> = {
  'empty-file': 'RESUME_EMPTY_FILE',
  'file-too-large': 'RESUME_FILE_TOO_LARGE',
  'unsupported-type': 'RESUME_UNSUPPORTED_TYPE',
  'type-mismatch': 'RESUME_TYPE_MISMATCH',
  corrupt: 'RESUME_CORRUPT',
  'password-protected': 'RESUME_PASSWORD_PROTECTED',
  'no-text': 'RESUME_NO_TEXT',
  'too-many-pages': 'RESUME_TOO_MANY_PAGES',
  'unpacks-too-large': 'RESUME_UNPACKS_TOO_LARGE',
  'took-too-long': 'RESUME_TOOK_TOO_LONG',
}

function add(
  { resumes, ids }: Ports,
  actor: Actor,
  { profile, text, fields }: Pick<ProfileReading, 'profile' | 'text' | 'fields'>,
  source: ResumeSource,
  fileName: string,
  fileKey: string | null,
): Promise<Resume> {
  return resumes.add(actor.userId, {
    id: ids.next(),
    fileName,
    source,
    status: 'ready',
    profile,
    text,
    spans: fields,
    fileKey,
  })
}

export function today({ clock }: Ports): Today {
  const now = new Date(clock.now())
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('NOT_FOUND')
  return value
}
