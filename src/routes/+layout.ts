/** Pages are read or are plain forms, so they ship no framework; a page that is alive says so itself. See decision 008. */
export const csr = false
