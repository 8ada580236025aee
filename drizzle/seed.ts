import { questionBank } from '#content'
import { seedQuestions, type Seeding } from './seed-questions.ts'

/** Writes the content of this release into the database. `url` is the owner's. */
export function seed(url: string): Promise<Seeding> {
  return seedQuestions(url, questionBank)
}
