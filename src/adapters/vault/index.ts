export { egressFetch, type EgressAccess, type EgressCalls } from './egress.ts'
export { vaultPasswords, type VaultPasswords } from './passwords.ts'
export { vaultSeals } from './seals.ts'
