export { anthropicVendor } from './vendor.ts'
