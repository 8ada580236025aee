import { z } from 'zod'

/** What is answered is read from the domain, whose lists nobody changes. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly()
}
