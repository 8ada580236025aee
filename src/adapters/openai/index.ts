export { openaiVendor } from './vendor.ts'
