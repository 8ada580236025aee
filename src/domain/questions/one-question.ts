/** Whether no more than one thing is asked; question marks in code and in quoted words ask nothing. */
export function asksOneThing(text: string): boolean {
  const said = outsideCode(text).replace(/“[^”]*”|"[^"\n]*"/gu, '')
  return said.split('?').length - 1 <= 1
}

/** A question without its code, which may hold any word and any sign. */
export function outsideCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`]*`/gu, '')
}
