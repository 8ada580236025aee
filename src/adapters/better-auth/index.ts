export { accounts, type AccountsOptions } from './accounts.ts'
