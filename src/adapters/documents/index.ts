export { remoteDocuments, type DocumentsCalls } from './documents.ts'
