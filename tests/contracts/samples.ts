import type { Fact, Plan } from '#domain/interview'
import type { Difficulty, Question, Topic } from '#domain/questions'
import type { Report, ReportSummary } from '#domain/report'
import type { Profile } from '#domain/resume'
import type { Projection, ProviderKeys, Resumes } from '#ports'
import { systemIds } from '#adapters/system'

export const plan: Plan = {
  title: 'Backend practice',
  type: 'technical',
  role: 'backend',
  level: 'mid',
  topics: ['node-apis'],
  questionCount: 5,
  secondsPerAnswer: null,
  mode: 'practice',
  style: 'structured',
}

export const profile: Profile = {
  name: 'Ada Lovelace',
  email: null,
  phone: null,
  links: [],
  role: 'backend',
  summary: null,
  skills: ['api-design'],
  technologies: ['node.js'],
  experienceYears: 4,
  skillLevel: 'mid',
  work: [],
  education: [],
  projects: [],
}

type NewResume = Parameters<Resumes['add']>[1]

export function newResume(changes: Partial<NewResume> = {}): NewResume {
  return {
    id: systemIds.next(),
    fileName: 'ada.pdf',
    source: 'pdf',
    status: 'ready',
    profile,
    text: 'Ada Lovelace, backend engineer',
    spans: [{ field: 'name', start: 0, end: 12, confidence: 1 }],
    fileKey: 'u/somebody/resume/a-file',
    ...changes,
  }
}

type NewProviderKey = Parameters<ProviderKeys['add']>[1]

export function newProviderKey(changes: Partial<NewProviderKey> = {}): NewProviderKey {
  return {
    id: systemIds.next(),
    provider: 'openai',
    lastFour: 'a1b2',
    baseUrl: null,
    host: 'api.openai.com',
    sealed: 'sealed by the vault',
    models: { interviewer: 'gpt-5-mini', evaluator: 'gpt-5-mini', writer: 'gpt-5-mini' },
    isOn: true,
    ...changes,
  }
}

export function question(id: string, changes: Partial<Question> = {}): Question {
  const topic: Topic = 'node-apis'
  const difficulty: Difficulty = 'easy'
  return {
    id,
    version: 1,
    type: 'technical',
    topic,
    subcategory: 'http',
    tags: [],
    roles: [],
    difficulty,
    timeLimitSeconds: 180,
    locale: 'en',
    text: `What is ${id}?`,
    clarification: `Say what ${id} is.`,
    keyPoints: [],
    referenceAnswer: `${id} is ${id}.`,
    followUps: [],
    hints: [],
    misconceptions: [],
    resources: [],
    active: true,
    ...changes,
  }
}

export function projection(seq: number, changes: Partial<Projection> = {}): Projection {
  return {
    seq,
    status: 'in-progress',
    answered: 0,
    points: null,
    verdict: 'not-assessed',
    startedAt: null,
    endedAt: null,
    asked: [],
    abilities: [],
    ...changes,
  }
}

export function asked(bankId: string, kind: 'main' | 'follow-up' = 'main'): Fact {
  const chosen = { questionId: bankId, kind, bankId, topic: 'node-apis', difficulty: 'easy', text: 'What?' } as const
  return {
    at: 1,
    type: 'asked',
    question: { ...chosen, why: { code: 'missing-point' }, keyPointId: null, written: null, askedBy: null },
    lead: null,
  }
}

export function report(interviewId: string, changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    interviewId,
    plan,
    partial: false,
    startedAt: 1,
    endedAt: 2,
    verdict: 'good',
    points: 70.1,
    coverage: { planned: 5, answered: 5, assessed: 5 },
    criteria: [],
    topics: [],
    turns: [],
    strengths: [],
    weaknesses: [],
    trend: null,
    nextSteps: [],
    time: { totalMs: 1, medianResponseMs: null },
    stamps: [],
    ...changes,
  }
}

export const reportSummary: ReportSummary = {
  summary: 'You explain well.',
  strengths: [{ turn: 1, quote: 'in order', text: 'You go in order.' }],
  focus: [],
  studyPlan: [{ topic: 'node-apis', why: 'It was weakest.', doThis: 'Draw one request.' }],
  stamp: {
    provider: 'openai',
    model: 'gpt-5-mini',
    promptVersion: 'summary-1',
    tokens: 900,
    costMicroUsd: 1_200,
    latencyMs: 3_000,
    insteadOf: null,
  },
}
