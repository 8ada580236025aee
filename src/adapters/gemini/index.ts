export { geminiVendor } from './vendor.ts'
