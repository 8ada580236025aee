export { createApi } from './api.ts'
export type { Api, ApiCall, ApiOptions } from './api.ts'
