/** One person, one spelling: trimmed, lower case, composed characters. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
