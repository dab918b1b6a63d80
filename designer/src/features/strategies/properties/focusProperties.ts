/** Brings the focus to the head of the panel, once it shows what was chosen in it: the button that was pressed is gone. */
export function focusProperties(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.properties h2')?.focus());
}
