import { onMount } from 'svelte'

/** Whether JavaScript has taken over: until then a component shows what works without it. Call while a component starts. */
export function hydration(): { readonly done: boolean } {
  let done = $state(false)
  onMount(() => {
    done = true
  })
  return {
    get done() {
      return done
    },
  }
}
