export type Trend = 'improving' | 'steady' | 'declining'

/** Points the fitted line must rise or fall over the whole interview before we speak of a trend. */
const noticeable = 15

/** The slope of a least-squares line through the turns' points; `null` below four turns, which would be noise. */
export function trendOf(points: readonly number[]): Trend | null {
  if (points.length < 4) return null
  const middle = (points.length - 1) / 2
  const average = points.reduce((sum, each) => sum + each, 0) / points.length
  const covariance = points.reduce((sum, each, index) => sum + (index - middle) * (each - average), 0)
  const variance = points.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
  const change = (covariance / variance) * (points.length - 1)
  if (change >= noticeable) return 'improving'
  return change <= -noticeable ? 'declining' : 'steady'
}
