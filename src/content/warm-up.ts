import type { Question } from '#domain/questions'

/** Opens somebody's first interview: never scored, there to find one's voice. */
export const warmUpQuestion: Question = {
  id: 'warm-up-introduce-yourself',
  version: 1,
  type: 'behavioral',
  topic: 'behavioral',
  subcategory: 'warm-up',
  tags: ['warm-up'],
  roles: [],
  difficulty: 'easy',
  timeLimitSeconds: 180,
  locale: 'en',
  text: 'Before we start: tell me about yourself and the piece of work you are proudest of. This one is not scored, so take your time to settle in.',
  clarification:
    'Say in a few sentences who you are professionally, and describe one thing you built or did that you like to talk about.',
  keyPoints: [
    {
      id: 'background',
      text: 'Say what you do and for how long.',
      phrases: ['years of experience', 'i work as', 'i am currently', 'my background'],
      weight: 1,
      essential: true,
    },
    {
      id: 'proud-work',
      text: 'Name one piece of work and what came of it.',
      phrases: ['i am proud', 'i built', 'we launched', 'the result was'],
      weight: 2,
      essential: true,
    },
    {
      id: 'own-part',
      text: 'Say which part of it was yours.',
      phrases: ['my part', 'i was responsible', 'i designed', 'i led'],
      weight: 2,
      essential: false,
    },
  ],
  referenceAnswer:
    'I work as a software engineer and have six years of experience, mostly on web products. I am proud of a checkout I rebuilt last year: my part was the payment flow, which I designed and shipped with two colleagues. The result was that failed payments fell by a third, and support had far fewer calls.',
  followUps: [],
  hints: ['Two or three sentences about you are enough; spend the rest on one piece of work.'],
  misconceptions: [],
  resources: [],
  active: false,
}
