/**
 * What an answer is measured by, per type of question and per level of seniority. The weights
 * are shown to the candidate; the anchors say what a 1, a 3 and a 5 look like.
 */
import type { Level, QuestionType } from '#domain/questions'
import { criterionNames } from './evaluation.ts'
import type { CriterionName } from './evaluation.ts'

/** Raised whenever a weight, a criterion or an anchor changes its meaning. */
export const rubricVersion = '2026-11-1'

export type RubricCriterion = {
  readonly name: CriterionName
  readonly weight: number
  /** Codes of the anchors, keyed by the level they describe. */
  readonly anchors: { readonly 1: string; readonly 3: string; readonly 5: string }
}

export type Rubric = {
  readonly version: string
  readonly type: QuestionType
  readonly level: Level
  readonly criteria: readonly RubricCriterion[]
}

export type RubricOptions = {
  /** The question asks to solve a problem; coding questions always do. */
  readonly problemSolving?: boolean | undefined
}

/** Percentages, so that each row can be added up by eye to 100. */
type Weights = Partial<Record<CriterionName, number>>

const technical: Weights = {
  correctness: 35,
  completeness: 25,
  depth: 15,
  clarity: 10,
  communication: 10,
  confidence: 5,
}

const technicalForStaff: Weights = {
  correctness: 30,
  completeness: 20,
  depth: 25,
  clarity: 10,
  communication: 10,
  confidence: 5,
}

const solving: Weights = {
  correctness: 30,
  completeness: 15,
  'problem-solving': 20,
  efficiency: 10,
  depth: 10,
  clarity: 5,
  communication: 5,
  confidence: 5,
}

const solvingForStaff: Weights = { ...solving, correctness: 25, depth: 15 }

const behavioral: Weights = { situation: 15, task: 15, action: 25, result: 20, relevance: 15, ownership: 10 }

const behavioralForStaff: Weights = {
  situation: 10,
  task: 10,
  action: 20,
  result: 20,
  relevance: 10,
  ownership: 10,
  leadership: 20,
}

const systemDesign: Weights = { requirements: 20, components: 30, scaling: 20, 'trade-offs': 20, clarity: 10 }

const systemDesignForStaff: Weights = { requirements: 20, components: 20, scaling: 20, 'trade-offs': 30, clarity: 10 }

/** Criteria that mean more from a staff engineer, and so have anchors of their own there. */
const staffAnchored = [
  'depth',
  'communication',
  'problem-solving',
  'efficiency',
  'action',
  'result',
  'ownership',
  'leadership',
  'requirements',
  'scaling',
  'trade-offs',
] as const satisfies readonly CriterionName[]
export type StaffCriterion = (typeof staffAnchored)[number]

/** The rubric for a question type at a level; its weights sum to 1. */
export function rubricFor(type: QuestionType, level: Level, options: RubricOptions = {}): Rubric {
  const criteria = Object.entries(weightsFor(type, level, options.problemSolving ?? false))
  return {
    version: rubricVersion,
    type,
    level,
    criteria: criteria.flatMap(([key, percent]) => {
      const name = criterionNames.find((known) => known === key)
      return name === undefined ? [] : [{ name, weight: percent / 100, anchors: anchorsFor(name, level) }]
    }),
  }
}

function weightsFor(type: QuestionType, level: Level, problemSolving: boolean): Weights {
  const staff = level === 'staff'
  switch (type) {
    case 'technical':
      if (problemSolving) return staff ? solvingForStaff : solving
      return staff ? technicalForStaff : technical
    case 'coding':
      return staff ? solvingForStaff : solving
    case 'behavioral':
      return staff ? behavioralForStaff : behavioral
    case 'system-design':
      return staff ? systemDesignForStaff : systemDesign
  }
}

function anchorsFor(name: CriterionName, level: Level): RubricCriterion['anchors'] {
  const key = name.replaceAll('-', '_')
  const prefix =
    level === 'staff' && staffAnchored.some((known) => known === name) ? `anchor_staff_${key}` : `anchor_${key}`
  return { 1: `${prefix}_1`, 3: `${prefix}_3`, 5: `${prefix}_5` }
}

/** Every anchor code a rubric can name; messages exist for each. */
export const anchorCodes: readonly string[] = [
  ...criterionNames.map((name) => anchorsFor(name, 'mid')),
  ...staffAnchored.map((name) => anchorsFor(name, 'staff')),
].flatMap((anchors) => Object.values(anchors))
