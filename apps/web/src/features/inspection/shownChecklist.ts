/**
 * The checklist that the form shows, which is the one that the visit begins with: what was chosen as long as it is offered,
 * the first one otherwise. Where there is no choice, none is shown and the server takes the one there is.
 */
export function shownChecklist(chosen: string, offered: readonly { readonly versionId: string }[]): string | null {
  const [first, second] = offered;
  if (!first || !second) return null;
  return offered.some(({ versionId }) => versionId === chosen) ? chosen : first.versionId;
}
