export { deployedModels } from './deployed.ts'
export { workersAiVendor, type InferenceCalls } from './vendor.ts'
