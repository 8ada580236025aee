import type { DocumentKind, DocumentReading, Profile } from '#domain/resume'

export type ResumeSource = DocumentKind | 'pasted' | 'taps'

/** Where in the resume's text a field of the profile was read, and how sure the reader is (0 to 1). */
export type ProfileSpan = {
  readonly field: string
  readonly start: number
  readonly end: number
  readonly confidence: number
}

export type Resume = {
  readonly id: string
  readonly fileName: string
  readonly source: ResumeSource
  readonly status: 'pending' | 'ready'
  readonly isCurrent: boolean
  readonly profile: Profile
  readonly text: string
  readonly spans: readonly ProfileSpan[]
  /** Epoch milliseconds. */
  readonly createdAt: number
}

export type ResumeSummary = Omit<Resume, 'text' | 'spans' | 'profile'> & { readonly role: string | null }

/** The owner's resumes; every call is scoped by owner, and what is not theirs does not exist. */
export interface Resumes {
  /** The newest resume becomes the current one. */
  add(
    ownerId: string,
    resume: Omit<Resume, 'isCurrent' | 'createdAt'> & { readonly fileKey: string | null },
  ): Promise<Resume>
  list(ownerId: string): Promise<readonly ResumeSummary[]>
  find(ownerId: string, id: string): Promise<Resume | undefined>
  current(ownerId: string): Promise<Resume | undefined>
  saveProfile(ownerId: string, id: string, profile: Profile): Promise<boolean>
  makeCurrent(ownerId: string, id: string): Promise<boolean>
  /** Answers the file's key, so that its bytes can go too; the newest remaining resume becomes current. */
  remove(ownerId: string, id: string): Promise<{ readonly fileKey: string | null } | undefined>
}

/** Bytes, under `u/<owner>/<kind>/<uuid>`. */
export interface Files {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
  /** Removes everything one person ever stored. */
  removeAll(ownerId: string): Promise<void>
}

/** Turns bytes into text with layout, in a Worker of its own with its own limits. */
export interface Documents {
  read(ownerId: string, bytes: Uint8Array, fileName: string): Promise<DocumentReading>
}
