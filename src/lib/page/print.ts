/** A button that only a script can give its meaning appears with the script. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      print()
    })
  }
}
