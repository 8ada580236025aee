/**
 * Whether a request says that one of our own pages made it. Browsers always say one of the
 * two on a mutation, and no foreign page can forge them.
 */
export function isFromOwnPage(headers: Pick<Headers, 'get'>, origin: string): boolean {
  const said = headers.get('origin')
  return said === null ? headers.get('sec-fetch-site') === 'same-origin' : said === origin
}
