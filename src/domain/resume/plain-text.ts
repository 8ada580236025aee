import type { Today } from './experience.ts'
import type { Layout, TextRun } from './layout.ts'
import { readProfile, type ProfileReading } from './reader.ts'

const fontSize = 10
const lineHeight = 13
const letterWidth = 5
const margin = 50

/** Reads a resume that was pasted: lines become lines of a page, tabs and wide gaps become columns' gaps. */
export function readProfileFromText(text: string, today: Today): ProfileReading {
  return readProfile(layoutOfText(text), today)
}

function layoutOfText(text: string): Layout {
  const lines = text.split(/\r\n?|\n/u)
  const runs = lines.flatMap((line, index) => runsOf(line, (index + 1) * lineHeight))
  return { pages: [{ width: 612, height: lines.length * lineHeight, runs }], links: [] }
}

function runsOf(line: string, y: number): TextRun[] {
  const spread = line.replaceAll('\t', '    ')
  return [...spread.matchAll(/\S+(?: {1,2}\S+)*/gu)].map((match) => ({
    text: match[0],
    x: margin + match.index * letterWidth,
    y,
    width: match[0].length * letterWidth,
    fontSize,
    bold: false,
  }))
}
