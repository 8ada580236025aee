import type { CriterionName, StaffCriterion } from '#domain/evaluation'
import type { Level } from '#domain/questions'
import { m } from '#messages'

/** The levels a rubric puts into words; 2 and 4 lie in between. */
export const anchoredLevels = [1, 3, 5] as const
type AnchoredLevel = (typeof anchoredLevels)[number]
type Anchors = Readonly<Record<AnchoredLevel, () => string>>

const anchors: Readonly<Record<CriterionName, Anchors>> = {
  correctness: { 1: m.anchor_correctness_1, 3: m.anchor_correctness_3, 5: m.anchor_correctness_5 },
  completeness: { 1: m.anchor_completeness_1, 3: m.anchor_completeness_3, 5: m.anchor_completeness_5 },
  depth: { 1: m.anchor_depth_1, 3: m.anchor_depth_3, 5: m.anchor_depth_5 },
  clarity: { 1: m.anchor_clarity_1, 3: m.anchor_clarity_3, 5: m.anchor_clarity_5 },
  communication: { 1: m.anchor_communication_1, 3: m.anchor_communication_3, 5: m.anchor_communication_5 },
  confidence: { 1: m.anchor_confidence_1, 3: m.anchor_confidence_3, 5: m.anchor_confidence_5 },
  'problem-solving': { 1: m.anchor_problem_solving_1, 3: m.anchor_problem_solving_3, 5: m.anchor_problem_solving_5 },
  efficiency: { 1: m.anchor_efficiency_1, 3: m.anchor_efficiency_3, 5: m.anchor_efficiency_5 },
  situation: { 1: m.anchor_situation_1, 3: m.anchor_situation_3, 5: m.anchor_situation_5 },
  task: { 1: m.anchor_task_1, 3: m.anchor_task_3, 5: m.anchor_task_5 },
  action: { 1: m.anchor_action_1, 3: m.anchor_action_3, 5: m.anchor_action_5 },
  result: { 1: m.anchor_result_1, 3: m.anchor_result_3, 5: m.anchor_result_5 },
  relevance: { 1: m.anchor_relevance_1, 3: m.anchor_relevance_3, 5: m.anchor_relevance_5 },
  ownership: { 1: m.anchor_ownership_1, 3: m.anchor_ownership_3, 5: m.anchor_ownership_5 },
  leadership: { 1: m.anchor_leadership_1, 3: m.anchor_leadership_3, 5: m.anchor_leadership_5 },
  requirements: { 1: m.anchor_requirements_1, 3: m.anchor_requirements_3, 5: m.anchor_requirements_5 },
  components: { 1: m.anchor_components_1, 3: m.anchor_components_3, 5: m.anchor_components_5 },
  scaling: { 1: m.anchor_scaling_1, 3: m.anchor_scaling_3, 5: m.anchor_scaling_5 },
  'trade-offs': { 1: m.anchor_trade_offs_1, 3: m.anchor_trade_offs_3, 5: m.anchor_trade_offs_5 },
}

/** Where more is expected from staff on; the other criteria mean the same at every level. */
const staffAnchors: Readonly<Record<StaffCriterion, Anchors>> = {
  depth: { 1: m.anchor_staff_depth_1, 3: m.anchor_staff_depth_3, 5: m.anchor_staff_depth_5 },
  communication: {
    1: m.anchor_staff_communication_1,
    3: m.anchor_staff_communication_3,
    5: m.anchor_staff_communication_5,
  },
  'problem-solving': {
    1: m.anchor_staff_problem_solving_1,
    3: m.anchor_staff_problem_solving_3,
    5: m.anchor_staff_problem_solving_5,
  },
  efficiency: { 1: m.anchor_staff_efficiency_1, 3: m.anchor_staff_efficiency_3, 5: m.anchor_staff_efficiency_5 },
  action: { 1: m.anchor_staff_action_1, 3: m.anchor_staff_action_3, 5: m.anchor_staff_action_5 },
  result: { 1: m.anchor_staff_result_1, 3: m.anchor_staff_result_3, 5: m.anchor_staff_result_5 },
  ownership: { 1: m.anchor_staff_ownership_1, 3: m.anchor_staff_ownership_3, 5: m.anchor_staff_ownership_5 },
  leadership: { 1: m.anchor_staff_leadership_1, 3: m.anchor_staff_leadership_3, 5: m.anchor_staff_leadership_5 },
  requirements: {
    1: m.anchor_staff_requirements_1,
    3: m.anchor_staff_requirements_3,
    5: m.anchor_staff_requirements_5,
  },
  scaling: { 1: m.anchor_staff_scaling_1, 3: m.anchor_staff_scaling_3, 5: m.anchor_staff_scaling_5 },
  'trade-offs': { 1: m.anchor_staff_trade_offs_1, 3: m.anchor_staff_trade_offs_3, 5: m.anchor_staff_trade_offs_5 },
}

const anchorsForStaff: Readonly<Record<CriterionName, Anchors>> = { ...anchors, ...staffAnchors }

/** What an answer at `level` sounds like, as expected from somebody interviewing at `seniority`. */
export function phraseAnchor(criterion: CriterionName, seniority: Level, level: AnchoredLevel): string {
  return (seniority === 'staff' ? anchorsForStaff : anchors)[criterion][level]()
}
