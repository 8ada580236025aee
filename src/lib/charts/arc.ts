/** A point on a circle of radius 1 around the origin; turn 0 is at the top, 0.25 at the right. */
export function onCircle(turn: number, radius = 1): { readonly x: number; readonly y: number } {
  const angle = (turn - 0.25) * 2 * Math.PI
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** An SVG path along the circle from one turn to another, clockwise. */
export function arcPath(from: number, to: number, radius: number): string {
  const start = onCircle(from, radius)
  const end = onCircle(to, radius)
  const large = to - from > 0.5 ? 1 : 0
  return `M ${round(start.x)} ${round(start.y)} A ${radius} ${radius} 0 ${large} 1 ${round(end.x)} ${round(end.y)}`
}

/** Two decimals: enough for a screen, and the same text from server and browser. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
