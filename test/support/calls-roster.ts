/** Who asks for people, as which persons of the story; see the test of the read models. */
export const ROSTER_CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/roster-imports': [
    ['quan.tri', '/roster-imports?unitId={commune}'],
    ['quan.tri', '/roster-imports?unitId={ward}&limit=1'],
  ],
  '/roster-imports/{id}': [
    ['quan.tri', '/roster-imports/{importCHECKED}'],
    ['quan.tri', '/roster-imports/{importUNDONE}'],
    ['quan.tri', '/roster-imports/{importCOMMITTED}'],
    ['quan.tri', '/roster-imports/{importRECEIVED}'],
  ],
  '/roster-imports/{id}/rows': [
    ['quan.tri', '/roster-imports/{importCHECKED}/rows'],
    ['quan.tri', '/roster-imports/{importCHECKED}/rows?verdict=WRONG'],
    ['quan.tri', '/roster-imports/{importCHECKED}/rows?noted=true'],
    ['quan.tri', '/roster-imports/{importCHECKED}/rows?limit=1'],
  ],
  '/staff-members': [
    ['ngoc.do', '/staff-members?unitId={commune}'],
    ['vinh.cao', '/staff-members?unitId=1&limit=1'],
  ],
  '/staff-members/{id}': [
    ['ngoc.do', '/staff-members/{official}'],
    ['quan.tri', '/staff-members/{full}'],
  ],
  '/staff-members/{id}/particulars': ['thu.mai', 'ngoc.do', 'quan.tri', 'anh.le'].map(
    (who) => [who, '/staff-members/{official}/particulars'] as const,
  ),
  '/staff-members/{id}/readings': [
    ['ngoc.do', '/staff-members/{official}/readings'],
    ['anh.le', '/staff-members/{official}/readings'],
  ],
  '/staff-members/{id}/findings': [
    ['ngoc.do', '/staff-members/{official}/findings'],
    ['ngoc.do', '/staff-members/{official}/findings?limit=1'],
  ],
  '/duties': [
    ['ngoc.do', '/duties?unitId={commune}'],
    ['quan.tri', '/duties?unitId={commune}&onDay=2026-11-10'],
  ],
  '/headcount': [
    ['ngoc.do', '/headcount?unitId={commune}'],
    ['quan.tri', '/headcount?unitId={commune}&since=2026-03-01'],
  ],
  '/staff-members/{id}/sanctions': [
    ['ngoc.do', '/staff-members/{official}/sanctions'],
    ['thu.mai', '/staff-members/{full}/sanctions'],
  ],
  '/hand-overs/holders': [['ngoc.do', '/hand-overs/holders']],
  '/own-sanctions': [['anh.le', '/own-sanctions']],
  '/own-work': [
    ['anh.le', '/own-work?month=2026-11'],
    ['anh.le', '/own-work?month=2026-09'],
    ['tham.nguyen', '/own-work?month=2026-11'],
  ],
  '/work-items': [
    ['ngoc.do', '/work-items?unitId={commune}&month=2026-11'],
    ['ngoc.do', '/work-items?unitId={commune}&month=2026-11&limit=1'],
    ['ngoc.do', '/work-items?unitId={commune}&month=2026-10'],
  ],
  '/tasks/{id}/work': [
    ['ngoc.do', '/tasks/{asWork}/work'],
    ['ngoc.do', '/tasks/{NEW}/work'],
  ],
  '/work-lists': [
    ['ngoc.do', '/work-lists?unitId={commune}&year=2026'],
    ['ngoc.do', '/work-lists?unitId={commune}&year=2030'],
  ],
};
