/** Brings an item or a finding into view and puts the focus on what one does there. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('button, [href], input')?.focus({ preventScroll: true });
}
