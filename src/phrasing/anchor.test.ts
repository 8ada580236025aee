import { expect, test } from 'vitest'
import { anchorCodes, rubricFor } from '#domain/evaluation'
import { levels, questionTypes } from '#domain/questions'
import messages from '../../messages/en.json' with { type: 'json' }
import { anchoredLevels, phraseAnchor } from './index.ts'

const texts = new Map(Object.entries(messages))
const anchored = questionTypes.flatMap((type) =>
  levels.flatMap((seniority) =>
    [false, true].map((problemSolving) => ({
      type,
      seniority,
      problemSolving,
      criteria: rubricFor(type, seniority, { problemSolving }).criteria,
    })),
  ),
)

test.for(anchored)('a 1, a 3 and a 5 in $type at $seniority are said in the words of their code', (rubric) => {
  for (const { name, anchors } of rubric.criteria) {
    for (const level of anchoredLevels) {
      const said = phraseAnchor(name, rubric.seniority, level)

      expect(said).toMatch(/^\p{Lu}[^!{}]+\.$/u)
      expect(said).toBe(texts.get(anchors[level]))
    }
  }
})

test('no two anchors are said in the same words, and none is written that no rubric can name', () => {
  const written = [...texts.keys()].filter((key) => key.startsWith('anchor_'))

  expect(written.toSorted()).toEqual(anchorCodes.toSorted())
  expect(new Set(written.map((key) => texts.get(key))).size).toBe(written.length)
})
