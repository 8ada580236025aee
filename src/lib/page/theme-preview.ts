/** A theme is shown as soon as it is picked; its form makes it last. */
export function previewTheme(): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name=theme]')) {
    choice.addEventListener('change', () => {
      document.documentElement.dataset.theme = choice.value
    })
  }
}
