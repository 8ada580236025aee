/** The ids that `aria-describedby` of a control names: its error first, because it matters more than the hint. */
export function describedBy(
  id: string,
  { hint, error }: { readonly hint: string | undefined; readonly error: string | undefined },
): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
