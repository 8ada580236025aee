import { defaultModels } from '#domain/models'
import { OutsideError, type DeployedModels } from '#ports'
import type { InferenceCalls } from './vendor.ts'

/** Whether this deployment has Workers AI, and what of it is used. */
export function deployedModels(inference: Pick<InferenceCalls, 'status'>): DeployedModels {
  const model = defaultModels['workers-ai']
  return {
    async workersAi() {
      try {
        const status = await inference.status()
        return status === 'available' ? { interviewer: model, evaluator: model, writer: model } : null
      } catch (cause) {
        throw new OutsideError('inference', 'unreachable', { cause })
      }
    },
  }
}
