import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { R2Bucket } from '@cloudflare/workers-types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPlatformProxy } from 'wrangler'
import { r2Files } from '#adapters/r2'
import type { Files } from '#ports'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
let platform: Awaited<ReturnType<typeof getPlatformProxy<{ FILES: R2Bucket }>>>
let files: Files

beforeAll(async () => {
  const configPath = join(folder, 'wrangler.toml')
  writeFileSync(configPath, 'name = "files"\nr2_buckets = [{ binding = "FILES", bucket_name = "files" }]\n')
  platform = await getPlatformProxy({ configPath, persist: false })
  files = r2Files(platform.env.FILES)
}, 60_000)

afterAll(async () => {
  await platform.dispose()
  rmSync(folder, { recursive: true, force: true })
})

test('bytes come back as they were put', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)

  await files.put('u/ada/resume/one', bytes, 'application/pdf')

  expect(await files.get('u/ada/resume/one')).toEqual(bytes)
})

test('a removed file, or one that never was, is not there', async () => {
  await files.put('u/ada/resume/two', new Uint8Array([1]), 'application/pdf')

  await files.remove('u/ada/resume/two')

  expect(await files.get('u/ada/resume/two')).toBeUndefined()
  await expect(files.remove('u/ada/resume/never')).resolves.toBeUndefined()
})

test('removing everything of one person leaves the others alone, also when ids begin alike', async () => {
  for (const key of ['u/ada/resume/1', 'u/ada/audio/2', 'u/ada2/resume/3']) {
    await files.put(key, new Uint8Array([1]), 'application/octet-stream')
  }

  await files.removeAll('ada')

  expect(await files.get('u/ada/resume/1')).toBeUndefined()
  expect(await files.get('u/ada/audio/2')).toBeUndefined()
  expect(await files.get('u/ada2/resume/3')).toEqual(new Uint8Array([1]))
})
