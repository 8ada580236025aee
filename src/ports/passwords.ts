/** Makes and checks password hashes, where their cost does not hurt a page. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** `rehashed` is the hash to keep from now on, when the old one was made with weaker settings. */
  verify(hash: string, password: string): Promise<{ readonly matches: boolean; readonly rehashed: string | null }>
}
