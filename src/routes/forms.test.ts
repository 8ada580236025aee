import { expect, test } from 'vitest'
import type { Cookies } from '@sveltejs/kit'
import { keepCookies, safePath } from './forms.server.ts'

test.for([
  { wanted: '/resume?tab=1', path: '/resume?tab=1' },
  { wanted: null, path: '/dashboard' },
  { wanted: '', path: '/dashboard' },
  { wanted: 'https://evil.example', path: '/dashboard' },
  { wanted: '//evil.example', path: '/dashboard' },
  { wanted: '/\\evil.example', path: '/dashboard' },
  { wanted: '/\t/evil.example', path: '/dashboard' },
  { wanted: '/\n/evil.example', path: '/dashboard' },
  { wanted: '/dashboard\u0000', path: '/dashboard' },
])('after signing in, $wanted leads to $path', ({ wanted, path }) => {
  expect(safePath(wanted)).toBe(path)
})

test('a session cookie keeps its value to the letter and all its attributes', () => {
  const kept: unknown[] = []

  keepCookies(
    jar((name, value, options) => kept.push([name, options.encode?.(value), { ...options, encode: undefined }])),
    ['__Secure-s=a%2Bb.c%3D; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax'],
  )

  expect(kept).toEqual([
    ['__Secure-s', 'a%2Bb.c%3D', { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60 }],
  ])
})

function jar(set: Cookies['set']): Cookies {
  return { set, get: () => undefined, getAll: () => [], delete: () => undefined, serialize: () => '' }
}
