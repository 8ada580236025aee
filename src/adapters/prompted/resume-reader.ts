import type { Model, ResumeReader } from '#ports'
import { profileFrom, profilePrompt, profileTemplate } from '#prompts'
import { ask, type Prompting } from './ask.ts'

export function promptedResumeReader(model: Model, prompting: Prompting): ResumeReader {
  return {
    async readAgain(text, known, today, { signal }) {
      const prompt = profilePrompt(text, known, prompting.nonce())
      const { reply, stamp } = await ask(model, prompt, profileTemplate, () => undefined, prompting, { signal })
      return { profile: profileFrom(reply, text, known, today), stamp }
    },
  }
}
