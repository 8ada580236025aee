import type { InterviewType, QuestionType, Role, Topic } from './vocabulary.ts'
import { questionTypes, roles, topics } from './vocabulary.ts'

const core: readonly Topic[] = ['algorithms', 'sql-databases', 'system-design']

const topicsOfRole: Readonly<Record<Role, readonly Topic[]>> = {
  'software-engineer': ['algorithms', 'javascript-typescript', 'python', 'java', 'sql-databases', 'node-apis'],
  frontend: ['javascript-typescript', 'react-frontend', 'algorithms'],
  backend: ['node-apis', 'sql-databases', 'python', 'java', 'cloud-devops', 'algorithms'],
  'full-stack': ['javascript-typescript', 'react-frontend', 'node-apis', 'sql-databases'],
  mobile: ['mobile', 'algorithms', 'node-apis', 'testing-qa'],
  'data-scientist': ['machine-learning-data', 'python', 'sql-databases'],
  'ml-engineer': ['machine-learning-data', 'python', 'algorithms', 'cloud-devops'],
  'data-engineer': ['data-engineering', 'sql-databases', 'python', 'cloud-devops'],
  devops: ['cloud-devops', 'networking-os', 'security', 'python'],
  qa: ['testing-qa', 'javascript-typescript', 'node-apis', 'sql-databases'],
  security: ['security', 'networking-os', 'node-apis', 'cloud-devops'],
  'product-manager': ['product'],
  'engineering-manager': ['engineering-management', 'product', 'system-design'],
}

/** What a role is asked about when the candidate picks no topics. */
function topicsForRole(role: string): readonly Topic[] {
  const known = roles.find((each) => each === role)
  return known ? topicsOfRole[known] : [...topicsOfRole['software-engineer'], ...core]
}

/** The types of question an interview of this type is made of. */
export function typesOf(type: InterviewType): readonly QuestionType[] {
  return type === 'mixed' ? questionTypes : [type]
}

/** The topics an interview draws from: some types have a topic of their own, whatever was picked. */
export function topicsOf(type: InterviewType, picked: readonly Topic[], role: string): readonly Topic[] {
  switch (type) {
    case 'behavioral':
      return ['behavioral']
    case 'system-design':
      return ['system-design']
    case 'coding':
      return withAtLeast(picked, ['algorithms', 'javascript-typescript', 'python', 'sql-databases'])
    case 'technical':
      return picked.length > 0 ? picked : topicsForRole(role)
    case 'mixed':
      return inOrder([
        ...(picked.length > 0 ? picked : topicsForRole(role)),
        'behavioral',
        'system-design',
        'algorithms',
      ])
  }
}

function withAtLeast(picked: readonly Topic[], able: readonly Topic[]): readonly Topic[] {
  const fitting = picked.filter((topic) => able.includes(topic))
  return fitting.length > 0 ? fitting : able
}

function inOrder(wanted: readonly Topic[]): readonly Topic[] {
  return topics.filter((topic) => wanted.includes(topic))
}
