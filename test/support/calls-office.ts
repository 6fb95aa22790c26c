/** Every GET of what sets up the office, by whoever administers all of it. */
export const OFFICE_CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/settings': [['quan.tri', '/settings']],
  '/calendars': [['quan.tri', '/calendars']],
  '/due-moves': [['quan.tri', '/due-moves?basedOn=2&days=2026-11-24:HOLIDAY:CONFIRMED&limit=1']],
  '/unit-tree': [
    ['quan.tri', '/unit-tree'],
    ['quan.tri', '/unit-tree?on=2019-05-01'],
  ],
  '/units/{id}/record': ['renamed', 'commune', 'old'].map((id) => ['quan.tri', `/units/{${id}}/record`] as const),
  '/checklist-drafts': [['quan.tri', '/checklist-drafts']],
  '/checklist-drafts/{id}': ['draft', 'published'].map((id) => ['quan.tri', `/checklist-drafts/{${id}}`] as const),
  '/legal-bases': [['quan.tri', '/legal-bases']],
};
