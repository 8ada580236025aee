export { r2Files } from './files.ts'
