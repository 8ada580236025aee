export { bucketLimits, type BucketCalls } from './limits.ts'
