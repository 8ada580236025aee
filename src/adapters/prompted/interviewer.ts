import {
  chooseQuestion,
  faultsInProbe,
  faultsInQuestion,
  nextStep,
  probeFrom,
  questionFrom,
  type Brief,
  type ChallengeStep,
  type ChosenQuestion,
  type Interview,
  type MainStep,
  type ProbeStep,
} from '#domain/interview'
import type { CallOptions, Interviewer, Model, RoleCall } from '#ports'
import { complaintAbout, followUpPrompt, followUpTemplate, questionPrompt, questionTemplate, textSoFar } from '#prompts'
import { ask, type Prompting } from './ask.ts'

/** Words the questions that the plan demands; what is asked about, and how hard, is the plan's. */
export function promptedInterviewer(model: Model, prompting: Prompting): Interviewer {
  return {
    async nextQuestion(brief, interview, call) {
      const step = nextStep(brief, interview)
      if (step === null) return null
      switch (step.kind) {
        case 'warm-up':
          return chooseQuestion(brief, interview)
        case 'probe':
          return probe(brief, interview, step, call)
        case 'main':
        case 'challenge':
          return question(brief, interview, step, call)
      }
    },
  }

  async function question(
    brief: Brief,
    interview: Interview,
    step: MainStep | ChallengeStep,
    call: RoleCall,
  ): Promise<ChosenQuestion> {
    const { reply, stamp } = await ask(
      model,
      questionPrompt(brief, interview, step, prompting.nonce()),
      questionTemplate,
      (draft) => complaintFor(call, complaintAbout(faultsInQuestion(draft, step, brief, interview), step)),
      prompting,
      speaking(call),
    )
    return questionFrom(reply, step, brief, interview, stamp)
  }

  async function probe(brief: Brief, interview: Interview, step: ProbeStep, call: RoleCall): Promise<ChosenQuestion> {
    const { reply, stamp } = await ask(
      model,
      followUpPrompt(brief, interview, step, prompting.nonce()),
      followUpTemplate,
      (draft) => complaintFor(call, complaintAbout(faultsInProbe(draft, step, brief, interview), {})),
      prompting,
      speaking(call),
    )
    return probeFrom(reply, step, interview, stamp)
  }
}

/** What was shown of a question that will not be asked is taken back. */
function complaintFor({ onText }: RoleCall, complaint: string): string | undefined {
  if (complaint === '') return undefined
  onText?.('')
  return complaint
}

/** Of a reply that is being written, the question is heard as soon as it begins. */
function speaking({ signal, onText }: RoleCall): CallOptions {
  if (!onText) return { signal }
  return {
    signal,
    onText: (replySoFar) => {
      const text = textSoFar(replySoFar, 'text')
      if (text !== '') onText(text)
    },
  }
}
