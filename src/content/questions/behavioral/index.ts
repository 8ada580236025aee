import type { Question } from '#domain/questions'
import { behavioralAdvancedQuestions } from './advanced.ts'
import { behavioralAmbiguityQuestions } from './ambiguity.ts'
import { behavioralCollaborationQuestions } from './collaboration.ts'
import { behavioralCommunicationQuestions } from './communication.ts'
import { behavioralConflictQuestions } from './conflict.ts'
import { behavioralCustomerFocusQuestions } from './customer-focus.ts'
import { behavioralEssentialsQuestions } from './essentials.ts'
import { behavioralFailureQuestions } from './failure.ts'
import { behavioralFeedbackQuestions } from './feedback.ts'
import { behavioralFurtherQuestions } from './further.ts'
import { behavioralInclusionQuestions } from './inclusion.ts'
import { behavioralInfluenceQuestions } from './influence.ts'
import { behavioralInnovationQuestions } from './innovation.ts'
import { behavioralIntegrityQuestions } from './integrity.ts'
import { behavioralLeadershipQuestions } from './leadership.ts'
import { behavioralLearningQuestions } from './learning.ts'
import { behavioralOwnershipQuestions } from './ownership.ts'
import { behavioralPrioritisationQuestions } from './prioritisation.ts'
import { behavioralResilienceQuestions } from './resilience.ts'

export const behavioralQuestions: readonly Question[] = [
  ...behavioralAdvancedQuestions,
  ...behavioralAmbiguityQuestions,
  ...behavioralCollaborationQuestions,
  ...behavioralCommunicationQuestions,
  ...behavioralConflictQuestions,
  ...behavioralCustomerFocusQuestions,
  ...behavioralEssentialsQuestions,
  ...behavioralFailureQuestions,
  ...behavioralFeedbackQuestions,
  ...behavioralFurtherQuestions,
  ...behavioralInclusionQuestions,
  ...behavioralInfluenceQuestions,
  ...behavioralInnovationQuestions,
  ...behavioralIntegrityQuestions,
  ...behavioralLeadershipQuestions,
  ...behavioralLearningQuestions,
  ...behavioralOwnershipQuestions,
  ...behavioralPrioritisationQuestions,
  ...behavioralResilienceQuestions,
]
