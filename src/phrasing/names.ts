import type { CriterionName } from '#domain/evaluation'
import type { Mode, Style } from '#domain/interview'
import { roles, type Difficulty, type InterviewType, type Level, type Role, type Topic } from '#domain/questions'
import { m } from '#messages'

const criteria: Readonly<Record<CriterionName, () => string>> = {
  correctness: m.criterion_correctness,
  completeness: m.criterion_completeness,
  depth: m.criterion_depth,
  clarity: m.criterion_clarity,
  communication: m.criterion_communication,
  confidence: m.criterion_confidence,
  'problem-solving': m.criterion_problem_solving,
  efficiency: m.criterion_efficiency,
  situation: m.criterion_situation,
  task: m.criterion_task,
  action: m.criterion_action,
  result: m.criterion_result,
  relevance: m.criterion_relevance,
  ownership: m.criterion_ownership,
  leadership: m.criterion_leadership,
  requirements: m.criterion_requirements,
  components: m.criterion_components,
  scaling: m.criterion_scaling,
  'trade-offs': m.criterion_trade_offs,
}

const topics: Readonly<Record<Topic, () => string>> = {
  'javascript-typescript': m.topic_javascript_typescript,
  'react-frontend': m.topic_react_frontend,
  'node-apis': m.topic_node_apis,
  python: m.topic_python,
  java: m.topic_java,
  go: m.topic_go,
  'csharp-dotnet': m.topic_csharp_dotnet,
  cpp: m.topic_cpp,
  mobile: m.topic_mobile,
  'sql-databases': m.topic_sql_databases,
  algorithms: m.topic_algorithms,
  'system-design': m.topic_system_design,
  'cloud-devops': m.topic_cloud_devops,
  'networking-os': m.topic_networking_os,
  security: m.topic_security,
  'testing-qa': m.topic_testing_qa,
  'data-engineering': m.topic_data_engineering,
  'machine-learning-data': m.topic_machine_learning_data,
  behavioral: m.topic_behavioral,
  product: m.topic_product,
  'engineering-management': m.topic_engineering_management,
}

const knownRoles: Readonly<Record<Role, () => string>> = {
  'software-engineer': m.role_software_engineer,
  frontend: m.role_frontend,
  backend: m.role_backend,
  'full-stack': m.role_full_stack,
  mobile: m.role_mobile,
  'data-scientist': m.role_data_scientist,
  'ml-engineer': m.role_ml_engineer,
  'data-engineer': m.role_data_engineer,
  devops: m.role_devops,
  qa: m.role_qa,
  security: m.role_security,
  'product-manager': m.role_product_manager,
  'engineering-manager': m.role_engineering_manager,
}

const levels: Readonly<Record<Level, () => string>> = {
  junior: m.level_junior,
  mid: m.level_mid,
  senior: m.level_senior,
  staff: m.level_staff,
}

const difficulties: Readonly<Record<Difficulty, () => string>> = {
  easy: m.difficulty_easy,
  medium: m.difficulty_medium,
  hard: m.difficulty_hard,
}

const types: Readonly<Record<InterviewType, () => string>> = {
  technical: m.type_technical,
  behavioral: m.type_behavioral,
  'system-design': m.type_system_design,
  coding: m.type_coding,
  mixed: m.type_mixed,
}

const modes: Readonly<Record<Mode, () => string>> = {
  practice: m.mode_practice,
  realistic: m.mode_realistic,
}

const styles: Readonly<Record<Style, () => string>> = {
  structured: m.style_structured,
  conversational: m.style_conversational,
  speed: m.style_speed,
  'deep-dive': m.style_deep_dive,
}

export const criterionName = (name: CriterionName) => criteria[name]()
export const topicName = (topic: Topic) => topics[topic]()
export const levelName = (level: Level) => levels[level]()
export const difficultyName = (difficulty: Difficulty) => difficulties[difficulty]()
export const modeName = (mode: Mode) => modes[mode]()
export const styleName = (style: Style) => styles[style]()
export const interviewTypeName = (type: InterviewType) => types[type]()

/** A role we know gets its name; one in the candidate's own words stays as it is. */
export function roleName(role: string): string {
  const known = roles.find((value) => value === role)
  return known ? knownRoles[known]() : role
}
