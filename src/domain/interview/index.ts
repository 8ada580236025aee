export { abilityShown } from './ability-at.ts'
export { chooseQuestion } from './choose-question.ts'
export { decide, maxFlagLength, nextAlarm } from './decide.ts'
export type { Decision, Draft, Situation } from './decide.ts'
export { factVersion } from './facts.ts'
export type { Fact } from './facts.ts'
export type { CandidateInput, Effect, Input, InterviewRefusal, RoomInput } from './input.ts'
export { exchangesOf, isOver, newInterview, openExchange, questionsAnswered } from './interview.ts'
export type {
  ActivePhase,
  Answer,
  ChosenQuestion,
  Clock,
  Exchange,
  ExchangeKind,
  Interview,
  Job,
  Outcome,
  PauseReason,
  Phase,
  Presence,
  Turn,
  Why,
} from './interview.ts'
export { assignmentOf, judge, judgeAnswer, questionOf } from './judge.ts'
export type { Assignment } from './judge.ts'
export { challengeIn } from './challenge.ts'
export type { Challenge } from './challenge.ts'
export { leadCodes } from './lead.ts'
export type { Lead } from './lead.ts'
export { modes, questionCounts, styles } from './plan.ts'
export type { AbilityPrior, Brief, Mode, Plan, ProfileFacts, Style } from './plan.ts'
export { nextStep } from './next-step.ts'
export type { ChallengeStep, MainStep, ProbeStep, Step, WrittenStep } from './next-step.ts'
export { observationsOf, turnResult } from './turn-result.ts'
export { unreachable } from './unreachable.ts'
export { roomRoles, spentOn, statuses, statusOf, viewFor } from './view.ts'
export type { ExchangeView, QuestionView, RoomRole, Status, View } from './view.ts'
export {
  faultsInProbe,
  faultsInQuestion,
  keyPointCount,
  probeFrom,
  questionFrom,
  questionLength,
} from './written-question.ts'
export type { DraftFault, FollowUpDraft, QuestionDraft } from './written-question.ts'
