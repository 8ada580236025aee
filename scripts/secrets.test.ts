import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { localSecrets, rotateVaultKeys, secretsFile } from './secrets.ts'

test('secrets are made once, for their owner alone', () => {
  const folder = ownFolder()
  const file = secretsFile(join(folder, 'data'))

  const made = localSecrets(file)

  expect(localSecrets(file)).toEqual(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(made.vaultKeys.keys[made.vaultKeys.current]).toMatch(/^[\w-]{43}$/)
})

test('what an earlier version kept is read on, its master key with it', () => {
  const file = secretsFile(ownFolder())
  const { vaultKeys, maintenanceToken: _, ...others } = localSecrets(secretsFile(ownFolder()))
  writeFileSync(file, JSON.stringify({ ...others, vaultMasterKey: vaultKeys.keys.k1 }))

  const read = localSecrets(file)

  expect(read).toMatchObject({ ...others, vaultKeys })
  expect(localSecrets(file)).toEqual(read)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(read)
})

test('a file that is none is not overwritten', () => {
  const file = secretsFile(ownFolder())
  writeFileSync(file, '{"vaultMasterKey":"something"}')

  expect(() => localSecrets(file)).toThrow()
  expect(readFileSync(file, 'utf8')).toBe('{"vaultMasterKey":"something"}')
})

test('a rotation adds a key, keeps the others and leaves nothing else behind', () => {
  const folder = ownFolder()
  const file = secretsFile(folder)
  const before = localSecrets(file)

  const once = rotateVaultKeys(file)
  const twice = rotateVaultKeys(file)

  expect(once.vaultKeys.current).toBe('k2')
  expect(twice.vaultKeys.current).toBe('k3')
  expect(twice.vaultKeys.keys).toMatchObject({ ...before.vaultKeys.keys, ...once.vaultKeys.keys })
  expect(new Set(Object.values(twice.vaultKeys.keys)).size).toBe(3)
  expect({ ...twice, vaultKeys: before.vaultKeys }).toEqual(before)
  expect(localSecrets(file)).toEqual(twice)
  expect(readdirSync(folder)).toEqual(['secrets.json'])
})

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}
