import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseUrlProblem, hostOf, providerOrigins } from './index.ts'

const strict = { allowLocal: false }
const local = { allowLocal: true }

test.for([
  ...Object.values(providerOrigins),
  'https://llm.example.com/v1/',
  'https://llm.example.com:8443',
  'https://8.8.8.8/v1',
  'https://[2606:4700:4700::1111]/v1',
  'https://172.15.255.255',
  'https://172.32.0.1',
  'https://100.63.255.255',
  'https://100.128.0.1',
  'https://local.example.com',
  'https://my-internal.example',
  'https://[2001:200::1]',
])('%s may be called', (url) => {
  expect(baseUrlProblem(url, strict)).toBeNull()
})

test.for([
  ['', 'malformed'],
  ['api.openai.com/v1', 'malformed'],
  ['https://', 'malformed'],
  ['https://api.example.com/v1?key=1', 'malformed'],
  ['https://api.example.com/v1#top', 'malformed'],
  ['https://me:secret@api.example.com', 'credentials'],
  ['https://me@api.example.com', 'credentials'],
  ['http://api.example.com', 'not-https'],
  ['ftp://api.example.com', 'not-https'],
  ['wss://api.example.com', 'not-https'],
  ['file:///etc/passwd', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
])('%s is %s, here and in production', ([url = '', problem]) => {
  expect(baseUrlProblem(url, strict)).toBe(problem)
  expect(baseUrlProblem(url, local)).toBe(problem)
})

test.for([
  // One address, as the URL parser takes it from all who try.
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '017700000001', '127.0.0.1.'],
  ...['１２７.０.０.１', '%31%32%37.0.0.1', '127。0。0。1'],
  ...['0.0.0.0', '0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '198.19.0.1', '224.0.0.1', '255.255.255.255'],
  ...['[::1]', '[::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[::ffff:127.0.0.1]'],
  ...['[::ffff:8.8.8.8]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001::1]'],
  ...['[2001:db8::1]', '[0:0:0:0:0:0:0:1]'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'api.localhost', 'printer.local', 'metadata.google.internal'],
  ...['metadata.google.internal.', 'metadata', 'intranet', 'db.corp', 'nas.home.arpa', 'ｌｏｃａｌｈｏｓｔ'],
])('%s is private', (host) => {
  expect(baseUrlProblem(`https://${host}/v1`, strict)).toBe('private')
  expect(baseUrlProblem(`https://${host}:8443`, strict)).toBe('private')
  expect(baseUrlProblem(`https://${host}/v1`, local)).toBeNull()
  expect(baseUrlProblem(`http://${host}/v1`, local)).toBeNull()
  expect(baseUrlProblem(`http://${host}/v1`, strict)).toBe('not-https')
})

const byte = fc.integer({ min: 0, max: 255 })
const inPrivateNetwork = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
)
const spelling = fc.constantFrom(
  (bytes: readonly number[]) => bytes.join('.'),
  (bytes: readonly number[]) => bytes.map((each) => `0x${each.toString(16)}`).join('.'),
  (bytes: readonly number[]) => bytes.map((each) => `0${each.toString(8)}`).join('.'),
  (bytes: readonly number[]) => String(bytes.reduce((number, each) => number * 256 + each, 0)),
  (bytes: readonly number[]) => `[::ffff:${bytes.join('.')}]`,
)

test('a private IPv4 address is private however it is spelt', () => {
  fc.assert(
    fc.property(inPrivateNetwork, spelling, (bytes, spell) => {
      expect(baseUrlProblem(`https://${spell(bytes)}/v1`, strict)).toBe('private')
    }),
  )
})

test('no name is private by what stands before its last labels', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
  fc.assert(
    fc.property(fc.array(label, { maxLength: 3 }), (labels) => {
      expect(baseUrlProblem(`https://${[...labels, 'example', 'com'].join('.')}`, strict)).toBeNull()
      expect(baseUrlProblem(`https://${[...labels, 'service', 'internal'].join('.')}`, strict)).toBe('private')
    }),
  )
})

test('it says something about any text at all', () => {
  const problems = ['malformed', 'not-https', 'private', 'credentials', null]
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), fc.boolean(), (text, allowLocal) => {
      expect(problems).toContain(baseUrlProblem(text, { allowLocal }))
    }),
  )
})

test('what may be called in production may be called locally too, and always over https', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }), (url) => {
      if (baseUrlProblem(url, strict) !== null) return
      expect(url).toMatch(/^https:/u)
      expect(baseUrlProblem(url, local)).toBeNull()
    }),
  )
})

test('a host has its port unless that is the scheme’s own', () => {
  expect(hostOf('https://API.OpenAI.com/v1')).toBe('api.openai.com')
  expect(hostOf('https://api.openai.com:443/v1')).toBe('api.openai.com')
  expect(hostOf('http://127.1:9101/v1')).toBe('127.0.0.1:9101')
})
