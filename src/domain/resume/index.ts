export { maxFileBytes, maxPages, unreadableReasons } from './layout.ts'
export type { DocumentKind, DocumentReading, Layout, Page, TextRun, UnreadableReason } from './layout.ts'
export type { Education, Profile, ProfileDate, Project, Work } from './profile.ts'
