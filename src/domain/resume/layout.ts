/**
 * A document as the documents Worker hands it over: text with its place on the page.
 * The profile reader works on this alone, so it is the same for PDF, DOCX and DOC.
 */

/** A run of text in one font. Coordinates in points from the page's top left corner; DOCX and DOC are laid out by the Worker. */
export type TextRun = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly bold: boolean
  /** Where a hyperlink over this text leads. */
  readonly link?: string
}

export type Page = { readonly width: number; readonly height: number; readonly runs: readonly TextRun[] }

export type Layout = {
  readonly pages: readonly Page[]
  /** Targets of the document's hyperlinks, in reading order. */
  readonly links: readonly string[]
}

/** Why a file could not be read; each has its own message. */
export const unreadableReasons = [
  'empty-file',
  'file-too-large',
  'unsupported-type',
  'type-mismatch',
  'corrupt',
  'password-protected',
  'no-text',
  'too-many-pages',
  'unpacks-too-large',
  'took-too-long',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

export type DocumentKind = 'pdf' | 'docx' | 'doc'

export type DocumentReading =
  | { readonly outcome: 'read'; readonly kind: DocumentKind; readonly layout: Layout }
  | { readonly outcome: 'unreadable'; readonly reason: UnreadableReason }

export const maxFileBytes = 5 * 1024 * 1024
export const maxPages = 50
/** What a pasted resume may have: fifty full pages. Reading takes its time from a Worker that others wait for. */
export const maxTextLength = 256 * 1024
export const maxTextLines = 4_000
