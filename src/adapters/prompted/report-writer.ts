import type { Model, ReportWriter } from '#ports'
import { complaintAboutSummary, summaryFrom, summaryPrompt, summaryTemplate } from '#prompts'
import { ask, type Prompting } from './ask.ts'

export function promptedReportWriter(model: Model, prompting: Prompting): ReportWriter {
  return {
    async summarise(report, { signal }) {
      const prompt = summaryPrompt(report, prompting.nonce())
      const { reply, stamp } = await ask(model, prompt, summaryTemplate, complaintAboutSummary, prompting, { signal })
      return summaryFrom(reply, report, stamp)
    },
  }
}
