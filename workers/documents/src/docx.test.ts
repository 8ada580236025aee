import { expect, test } from 'vitest'
import { strToU8 } from 'fflate'
import type { Layout, TextRun } from '#domain/resume'
import { writeDocxBody } from '../../../tests/fixtures/office-writer.ts'
import { readDocument } from './reading.ts'

async function layoutOf(body: string, others: Readonly<Record<string, Uint8Array>> = {}): Promise<Layout> {
  const reading = await readDocument(writeDocxBody(body, others), 'resume.docx')
  if (reading.outcome === 'unreadable') throw new Error(reading.reason)
  return reading.layout
}

async function runsOf(body: string, others: Readonly<Record<string, Uint8Array>> = {}): Promise<readonly TextRun[]> {
  return (await layoutOf(body, others)).pages.flatMap((page) => page.runs)
}

const part = (name: string, body: string): Uint8Array =>
  strToU8(`<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${name}>`)
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('cells of a table stand side by side, in columns', async () => {
  const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`
  const runs = await runsOf(
    `<w:tbl><w:tr>${cell('Languages')}${cell('Go, Rust')}</w:tr><w:tr>${cell('Tools')}${cell('Git')}</w:tr></w:tbl>`,
  )
  const [languages, go, tools, git] = runs

  expect(languages?.y).toBe(go?.y)
  expect(go?.x).toBe(git?.x)
  expect(tools?.x).toBe(languages?.x)
  expect(tools?.y).toBeGreaterThan(languages?.y ?? Infinity)
})

test('a tab keeps what it separates apart', async () => {
  const [left, right] = await runsOf('<w:p><w:r><w:t>Engineer</w:t><w:tab/><w:t>2019</w:t></w:r></w:p>')

  expect((right?.x ?? 0) - (left?.x ?? 0) - (left?.width ?? 0)).toBeGreaterThan(20)
})

test('text in page headers, footers and text boxes is kept, once', async () => {
  const box = `<w:p><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('In a box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('In a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:p>`
  const runs = await runsOf(box + p('Body'), {
    'word/header1.xml': part('hdr', p('Jane Roe')),
    'word/footer1.xml': part('ftr', p('jane@example.com')),
  })

  expect(runs.map((run) => run.text)).toEqual(['Jane Roe', 'In a box', 'Body', 'jane@example.com'])
})

test('a hyperlink is known by where it leads', async () => {
  const layout = await layoutOf('<w:p><w:hyperlink r:id="rId9"><w:r><w:t>my code</w:t></w:r></w:hyperlink></w:p>', {
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://github.com/jane"/></Relationships>',
    ),
  })

  expect(layout.links).toEqual(['https://github.com/jane'])
  expect(layout.pages[0]?.runs[0]).toMatchObject({ text: 'my code', link: 'https://github.com/jane' })
})

test('weight and size come from styles and their ancestors', async () => {
  const styles = part(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="Base"><w:rPr><w:sz w:val="32"/></w:rPr></w:style><w:style w:styleId="Mine"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/></w:style>',
  )
  const runs = await runsOf(
    `<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>${p('Go')}`,
    {
      'word/styles.xml': styles,
    },
  )

  expect(runs).toEqual([
    expect.objectContaining({ text: 'Skills', fontSize: 16, bold: true }),
    expect.objectContaining({ text: 'Go', fontSize: 10, bold: false }),
  ])
})

test('words deleted under review are gone, inserted ones are there', async () => {
  const runs = await runsOf(
    '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
  )

  expect(runs.map((run) => run.text)).toEqual(['new'])
})

test('a document nested deeper than any real one is refused, not followed', async () => {
  const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)

  expect(await readDocument(writeDocxBody(deep), 'resume.docx')).toEqual({ outcome: 'unreadable', reason: 'corrupt' })
})

test('tables within tables cost no more than their cells', async () => {
  const depth = 60
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('Innermost')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

  expect((await runsOf(nested)).map((run) => run.text)).toEqual(['Innermost'])
})

test.for([
  { what: 'tags that never end', body: '<a'.repeat(1_000_000) },
  { what: 'a name that never ends', body: `<${'a'.repeat(2_000_000)}` },
  { what: 'values that never end', body: '<a b="'.repeat(500_000) },
  { what: 'comments that never end', body: '<!-- '.repeat(500_000) },
  { what: 'sections that never end', body: '<![CDATA['.repeat(300_000) },
  { what: 'declarations that never end', body: '<?a '.repeat(500_000) },
  { what: 'millions of elements', body: '<a/>'.repeat(1_000_000) },
])('a document of $what is refused without going over it again and again', async ({ body }) => {
  expect(await readDocument(writeDocxBody(body), 'resume.docx')).toEqual({ outcome: 'unreadable', reason: 'corrupt' })
})

test('attributes without values are passed over one by one', async () => {
  expect(
    (await runsOf(`<w:p ${'a'.repeat(1_000_000)} ${'b '.repeat(500_000)}/>${p('Text')}`)).map(({ text }) => text),
  ).toEqual(['Text'])
})
