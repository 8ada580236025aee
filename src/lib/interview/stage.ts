/** Brings the stage to life: the one part of the site that Svelte runs in the browser. See decision 008. */
import { hydrate } from 'svelte'
import { isBeginning } from './beginning.ts'
import LiveStage from './LiveStage.svelte'

const target = document.querySelector<HTMLElement>('[data-stage]')
const props: unknown = JSON.parse(target?.dataset.stage ?? 'null')
if (!target || !isBeginning(props)) throw new Error('there is no stage on this page')

// Reading the script and waking the stage are a task each, too.
await new Promise((resume) => setTimeout(resume))
hydrate(LiveStage, { target, props })
