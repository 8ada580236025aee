/** No page is hydrated as a whole: what a script adds, and how the stage lives, is told in decision 008. */
export const csr = false
