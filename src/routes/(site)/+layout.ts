/** Read once, on any phone: these pages ship no script. The question on the first one is answered by a plain form. */
export const csr = false
