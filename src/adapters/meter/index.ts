export { remoteMeter, type MeterCalls } from './meter.ts'
