import type { Question } from '#domain/questions'
import { algorithmsAdvancedQuestions } from './advanced.ts'
import { algorithmsArraysStringsAndStreamsQuestions } from './arrays-strings-and-streams.ts'
import { algorithmsDesignTechniquesQuestions } from './design-techniques.ts'
import { algorithmsEssentialsQuestions } from './essentials.ts'
import { algorithmsFurtherQuestions } from './further.ts'
import { algorithmsGraphsQuestions } from './graphs.ts'
import { algorithmsTreesAndHeapsQuestions } from './trees-and-heaps.ts'

export const algorithmsQuestions: readonly Question[] = [
  ...algorithmsAdvancedQuestions,
  ...algorithmsArraysStringsAndStreamsQuestions,
  ...algorithmsDesignTechniquesQuestions,
  ...algorithmsEssentialsQuestions,
  ...algorithmsFurtherQuestions,
  ...algorithmsGraphsQuestions,
  ...algorithmsTreesAndHeapsQuestions,
]
