/** The cookie that carries the chosen theme, so that the first byte of HTML already has it. */
export const themeCookie = 'theme'

const themes = ['light', 'dark', 'system']
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

/** Fills the placeholders of `app.html`. An unknown theme, from an old or foreign cookie, becomes `system`. */
export function fillDocument(
  html: string,
  page: { readonly locale: string; readonly theme: string | undefined },
): string {
  const theme = page.theme !== undefined && themes.includes(page.theme) ? page.theme : 'system'
  return html
    .replace('%lang%', page.locale)
    .replace('%dir%', rightToLeft.has(page.locale) ? 'rtl' : 'ltr')
    .replace('%theme%', theme)
}
