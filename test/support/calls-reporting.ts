/** Every GET of reporting, as which persons of the story, with which query. */
export const REPORTING_CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/my-work': ['tham.nguyen', 'lan.tran', 'mai.vu', 'ngoc.do', 'yen.hoang', 'anh.le', 'vinh.cao'].map(
    (who) => [who, '/my-work'] as const,
  ),
  '/months/{month}': [
    ['vinh.cao', '/months/2026-11'],
    ['vinh.cao', '/months/2026-11?successors=true'],
    ['ngoc.do', '/months/2026-10'],
  ],
  '/months/{month}/rows': [
    ['vinh.cao', '/months/2026-11/rows?measure=opened'],
    ['vinh.cao', '/months/2026-11/rows?measure=closed&limit=1'],
    ['vinh.cao', '/months/2026-11/rows?measure=shortcomings&limit=1'],
    ['ngoc.do', '/months/2026-11/rows?measure=visits&unitId={commune}'],
    ['ngoc.do', '/months/2026-11/rows?measure=overdue&unitId={commune}'],
  ],
  '/dashboard/sections': [
    ['vinh.cao', '/dashboard/sections'],
    ['vinh.cao', '/dashboard/sections?successors=true'],
    ['ngoc.do', '/dashboard/sections'],
  ],
  '/dashboard/sections/rows': [
    [
      'ngoc.do',
      '/dashboard/sections/rows?unitId={commune}&section=Ti%E1%BA%BFp%20c%C3%B4ng%20d%C3%A2n&result=FAIL&limit=1',
    ],
    ['ngoc.do', '/dashboard/sections/rows?unitId={commune}&section=x&result=PASS'],
    [
      'ngoc.do',
      '/dashboard/sections/rows?unitId={commune}&section=Gi%E1%BB%9D%20gi%E1%BA%A5c,%20hi%E1%BB%87n%20di%E1%BB%87n&result=FAIL&limit=1',
    ],
  ],
  '/dashboard/ageing': [['vinh.cao', '/dashboard/ageing']],
  '/dashboard/ageing/rows': [
    ['vinh.cao', '/dashboard/ageing/rows?age=1-7&limit=1'],
    ['ngoc.do', '/dashboard/ageing/rows?age=1-7&unitId={commune}'],
  ],
  '/dashboard/trend': [['ngoc.do', '/dashboard/trend']],
  '/audit/reads': [
    // That somebody asks about a person is a row itself.
    ['ngoc.do', '/audit/reads?subjectType=staff_member&subjectId={official}'],
    ['ngoc.do', '/audit/reads?subjectType=staff_member&subjectId={official}&limit=1'],
    ['vinh.cao', '/audit/reads?limit=1'],
  ],
  '/audit/entries': [
    ['ngoc.do', '/audit/entries?limit=200'],
    ['ngoc.do', '/audit/entries?limit=1'],
    ['lan.tran', '/audit/entries?limit=200'],
    ['vinh.cao', '/audit/entries?limit=200'],
    ['lan.tran', '/audit/entries?subjectType=inspection&subjectId={following}'],
  ],
  '/audit/chain': [
    ['ngoc.do', '/audit/chain'],
    ['vinh.cao', '/audit/chain'],
  ],
};
