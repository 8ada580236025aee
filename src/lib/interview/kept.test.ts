import { expect, test } from 'vitest'
import { newestDraft } from './kept.ts'

test.for([
  { given: 'nothing anywhere', here: undefined, room: undefined, text: '' },
  { given: 'only the room has something', here: undefined, room: 'from the phone', text: 'from the phone' },
  { given: 'only this browser has something', here: { text: 'typed', shared: '' }, room: undefined, text: 'typed' },
  {
    given: 'another device wrote on after this one shared all it had',
    here: { text: 'begun here', shared: 'begun here' },
    room: 'begun here, finished there',
    text: 'begun here, finished there',
  },
  {
    given: 'something here was never shared',
    here: { text: 'begun here and more', shared: 'begun here' },
    room: 'begun here',
    text: 'begun here and more',
  },
])('of two drafts the newest is taken up again when $given', ({ here, room, text }) => {
  expect(newestDraft(here, room)).toBe(text)
})
