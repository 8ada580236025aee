import { expect, test } from 'vitest'
import { fillDocument } from './document.ts'

const html = '<html lang="%lang%" dir="%dir%" data-theme="%theme%">'

test.for([
  { locale: 'en', theme: 'dark', filled: '<html lang="en" dir="ltr" data-theme="dark">' },
  { locale: 'ar', theme: 'light', filled: '<html lang="ar" dir="rtl" data-theme="light">' },
  { locale: 'en', theme: undefined, filled: '<html lang="en" dir="ltr" data-theme="system">' },
  { locale: 'en', theme: '"><script>', filled: '<html lang="en" dir="ltr" data-theme="system">' },
])('a page in $locale with the theme $theme begins $filled', ({ locale, theme, filled }) => {
  expect(fillDocument(html, { locale, theme })).toBe(filled)
})
