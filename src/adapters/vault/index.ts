export { vaultPasswords, type VaultPasswords } from './passwords.ts'
