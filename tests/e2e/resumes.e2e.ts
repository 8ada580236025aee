import { maxFileBytes } from '#domain/resume'
import { badResumes, candidate as fixture, resumeDoc, resumeDocx, resumePdf } from '#tests/fixtures/resumes.ts'
import { addResume, choose, expectAccessible, hydrated, open } from './acts.ts'
import { expect, test } from './fixtures.ts'

/** What each bad file is told, by why it is bad. */
const sentences = {
  'empty-file': 'This file is empty.',
  'file-too-large': 'This file is larger than 5 MB.',
  'unsupported-type': 'This is not a PDF, DOCX or DOC file.',
  'type-mismatch': 'The name of this file says one type, its content is another.',
  corrupt: 'This file is damaged and could not be read.',
  'password-protected': 'This file is protected by a password.',
  'no-text': 'This looks like a scan',
  'too-many-pages': 'This file has more than 50 pages.',
  'unpacks-too-large': 'Unpacked, this file is far larger than a resume can be',
  'took-too-long': 'Reading this file took too long',
} as const

for (const file of [resumePdf(), resumeDocx(), resumeDoc()]) {
  test(`${file.name} is read, and every field can be corrected`, async ({ page, candidate: _ }) => {
    await addResume(page, file)
    await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue(fixture.name)
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue(fixture.email)
    for (const technology of ['Go', 'PostgreSQL', 'Kubernetes']) {
      await expect(page.getByLabel('Technologies', { exact: true }).first()).toHaveValue(
        new RegExp(`^${technology}$`, 'm'),
      )
    }

    await page.getByLabel('Name', { exact: true }).first().fill('Amara L. Lindqvist')
    await page.getByLabel('Level').selectOption('Staff')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await page.reload()
    await hydrated(page)
    await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('Amara L. Lindqvist')
    await expect(page.getByLabel('Level')).toHaveValue('staff')
  })
}

test.describe('files that are no resume', () => {
  test.use({ tolerated: [/status of (413|415|422)/] })

  test('each gets a message of its own and leaves nothing behind', async ({ page, candidate: _ }) => {
    await open(page, '/resume')
    for (const file of badResumes()) {
      await test.step(file.name, async () => {
        await choose(page, file)
        await expect(page.getByText(sentences[file.reason])).toBeVisible()
        await page.reload()
        await hydrated(page)
        await expect(page.getByText('Start with your resume')).toBeVisible()
      })
    }
  })

  test('a file of exactly the largest size is read, not refused for its size', async ({ page, candidate: _ }) => {
    const { bytes, ...file } = resumePdf()
    const padded = new Uint8Array(maxFileBytes)
    padded.set(bytes)
    await open(page, '/resume')
    await choose(page, { ...file, bytes: padded })
    await expect(page.getByText('This is what was read').or(page.getByText('This file is damaged'))).toBeVisible()
  })

  test('after a scan, the text can be pasted instead', async ({ page, candidate: _ }) => {
    const scan = badResumes().find(({ reason }) => reason === 'no-text')
    if (!scan) throw new Error('there is no scanned resume to try')
    await open(page, '/resume')
    await choose(page, scan)
    await expect(page.getByText('This looks like a scan')).toBeVisible()
    await page
      .getByLabel('Text of your resume')
      .fill(
        'Jo Doe\njo@example.com\n\nExperience\nBackend Engineer, Acme, 2019 - 2023\n\nSkills\nGo, PostgreSQL, Docker',
      )
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.waitForURL(/\/resume\/[\w-]{36}/)
    await expect(page.getByLabel('Technologies', { exact: true }).first()).toHaveValue(/PostgreSQL/)
  })
})

test('without a resume, five taps make a profile', async ({ page, candidate: _ }) => {
  await open(page, '/resume')
  await page.getByRole('link', { name: 'Build a profile' }).click()
  await page.getByLabel('Back-end engineer').check()
  await page.getByLabel('Senior').check()
  const technologies = page.getByRole('group', { name: 'What you work with' }).getByRole('checkbox')
  for (const index of [0, 1, 2]) await technologies.nth(index).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Build my profile' }).click()
  await page.waitForURL(/\/resume\/[\w-]{36}/)
  await expect(page.getByLabel('Level')).toHaveValue('senior')
})

test('of two resumes one is current, and a deleted one is gone', async ({ page, candidate: _ }) => {
  await addResume(page, resumePdf())
  await addResume(page, resumeDocx())
  await open(page, '/resume')
  const pdf = page.getByRole('listitem').filter({ hasText: resumePdf().name })
  const docx = page.getByRole('listitem').filter({ hasText: resumeDocx().name })
  await expect(docx.getByText('Current')).toBeVisible()

  await pdf.getByRole('button', { name: 'Make current' }).click()
  await expect(pdf.getByText('Current')).toBeVisible()
  await expect(docx.getByRole('button', { name: 'Make current' })).toBeVisible()

  await docx.locator('summary', { hasText: /^Delete/ }).click()
  await docx.getByRole('button', { name: 'Delete for good' }).click()
  await expect(docx).toHaveCount(0)
  await expect(pdf).toBeVisible()
})
