import type { Question } from '#domain/questions'
import { engineeringManagementHiringAndOnboardingQuestions } from './hiring-and-onboarding.ts'
import { engineeringManagementIncidentsAndStrategyQuestions } from './incidents-and-strategy.ts'
import { engineeringManagementPeopleAndFeedbackQuestions } from './people-and-feedback.ts'
import { engineeringManagementPlanningAndDeliveryQuestions } from './planning-and-delivery.ts'
import { engineeringManagementTeamsAndOrganisationQuestions } from './teams-and-organisation.ts'

export const engineeringManagementQuestions: readonly Question[] = [
  ...engineeringManagementHiringAndOnboardingQuestions,
  ...engineeringManagementIncidentsAndStrategyQuestions,
  ...engineeringManagementPeopleAndFeedbackQuestions,
  ...engineeringManagementPlanningAndDeliveryQuestions,
  ...engineeringManagementTeamsAndOrganisationQuestions,
]
