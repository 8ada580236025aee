import { maxPages, type Layout, type Page, type TextRun } from '#domain/resume'
import { getDocumentProxy } from 'unpdf'
import { maxReadingMs, maxRuns } from './limits.ts'
import { Unreadable } from './refusal.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>
type Viewport = ReturnType<PdfPage['getViewport']>
type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

type LinkArea = { readonly target: string; readonly box: Box }
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Reads a PDF's text with position, size, weight and links; throws `Unreadable` for what has none to give. */
export async function readPdf(bytes: Uint8Array): Promise<Layout> {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > maxPages) throw new Unreadable('too-many-pages')
    return await readPages(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes.slice(), {
      // Fonts and text are all we want: no picture is ever decoded, no font ever fetched.
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(isLocked ? 'password-protected' : 'corrupt')
  }
}

async function readPages(pdf: Pdf): Promise<Layout> {
  const endsAt = Date.now() + maxReadingMs
  const pages: Page[] = []
  const links: string[] = []
  let runs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const areas = await linksOf(page)
    const read = await readPage(page, areas)
    links.push(...areas.map((area) => area.target))
    pages.push(read)
    runs += read.runs.length
    if (runs > maxRuns || Date.now() > endsAt) throw new Unreadable('took-too-long')
  }
  return { pages, links: [...new Set(links)] }
}

async function readPage(page: PdfPage, areas: readonly LinkArea[]): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const isBold = await boldFonts(page, content)
  const runs: TextRun[] = []
  for (const item of content.items) {
    if (!('str' in item)) continue
    const last = runs.at(-1)
    if (item.str.trim() === '') {
      // A space of its own only separates; where it is wide, the gap itself says so.
      if (last !== undefined && item.str !== '' && !last.text.endsWith(' '))
        runs[runs.length - 1] = { ...last, text: `${last.text} ` }
      continue
    }
    const run = runOf(item, viewport, isBold(item.fontName))
    if (run !== undefined) runs.push(withLink(run, areas))
  }
  return { width: viewport.width, height: viewport.height, runs }
}

/** `undefined` for text that does not run from left to right across the page: watermarks, rotated labels. */
function runOf(item: TextItem, viewport: Viewport, bold: boolean): TextRun | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number)
  const fontSize = Math.hypot(c, d)
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f).map(Number)
  const [towardsX = 0, towardsY = 0] = viewport.convertToViewportPoint(e + a, f + b).map(Number)
  if (Math.abs(towardsY - y) > Math.abs(towardsX - x) || fontSize === 0) return undefined
  return { text: item.str, x, y, width: item.width, fontSize, bold }
}

/** Weights hide in font names, which pdf.js hands over only once a page's operators were read. */
async function boldFonts(page: PdfPage, content: TextContent): Promise<(fontName: string) => boolean> {
  await page.getOperatorList()
  const used = new Set(content.items.flatMap((item) => ('str' in item ? [item.fontName] : [])))
  const bold = new Set([...used].filter((fontName) => isBoldFont(page, fontName)))
  return (fontName) => bold.has(fontName)
}

function isBoldFont(page: PdfPage, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false
  const font: unknown = page.commonObjs.get(fontName)
  if (typeof font !== 'object' || font === null) return false
  if ('bold' in font && font.bold === true) return true
  return 'name' in font && typeof font.name === 'string' && /bold|black|heavy|semibd|demi|CMBX|-Medi/i.test(font.name)
}

async function linksOf(page: PdfPage): Promise<LinkArea[]> {
  const viewport = page.getViewport({ scale: 1 })
  const annotations: unknown[] = await page.getAnnotations()
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const target = targetOf(annotation)
    const rect = 'rect' in annotation && Array.isArray(annotation.rect) ? annotation.rect.map(Number) : []
    const [x1, y1, x2, y2] = rect
    if (target === undefined || x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return []
    const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x1, y1).map(Number)
    const [bx = 0, by = 0] = viewport.convertToViewportPoint(x2, y2).map(Number)
    const box = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
    return [{ target, box }]
  })
}

function targetOf(annotation: object): string | undefined {
  if ('url' in annotation && typeof annotation.url === 'string') return annotation.url
  if ('unsafeUrl' in annotation && typeof annotation.unsafeUrl === 'string') return annotation.unsafeUrl
  return undefined
}

function withLink(run: TextRun, areas: readonly LinkArea[]): TextRun {
  const middle = { x: run.x + run.width / 2, y: run.y - run.fontSize / 3 }
  const area = areas.find(
    ({ box }) => middle.x >= box.left && middle.x <= box.right && middle.y >= box.top && middle.y <= box.bottom,
  )
  return area === undefined ? run : { ...run, link: area.target }
}
