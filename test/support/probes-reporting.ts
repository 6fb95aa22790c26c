import { get, type Probe } from './probe';
import type { World } from './world';

const atMinhKhe = ({ story }: World): string => `unitId=${story.unit('minhkhe')}`;
const opened = (text: string, unitId: number): number => {
  const { lines } = JSON.parse(text) as { lines: { unit: { id: number }; now: { opened: number } }[] };
  return lines.find(({ unit }) => unit.id === unitId)?.now.opened ?? 0;
};

const found = (text: string, unitId: number): number => {
  const { lines } = JSON.parse(text) as { lines: { unit: { id: number }; cells: object[] }[] };
  return lines.find(({ unit }) => unit.id === unitId)?.cells.length ?? 0;
};
const atTime = (world: World): string =>
  `${atMinhKhe(world)}&section=${encodeURIComponent('Giờ giấc, hiện diện')}&result=FAIL`;

// As the probes beside: by hand, from what the roles are for.
// prettier-ignore
export const REPORTING: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /my-work', note: 'mine', kind: 'task', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'yen.hoang': 'absent', 'tham.nguyen': 'absent' },
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/my-work'),
  },
  {
    route: 'GET /my-work', note: 'under way', kind: 'inspection', by: 'tham.nguyen', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'mai.vu': 'absent', 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.open, ask: () => get('/my-work'),
  },
  {
    route: 'GET /my-work', note: 'for my signature', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent', 'yen.hoang': 'absent', 'vinh.cao': 'absent' },
    of: ({ tasks }) => tasks.toSign.id, ask: () => get('/my-work'),
  },
  {
    route: 'GET /months/{month}', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen', 'anh.le': 403, 'mai.vu': 403 },
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/months/2026-11'),
    reveals: ({ text }, { story }) => opened(text, story.unit('minhkhe')) > 0,
  },
  {
    route: 'GET /months/{month}/rows', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen', 'anh.le': 403 },
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/months/2026-11/rows?measure=opened&limit=200'),
  },
  {
    route: 'GET /months/{month}/rows', note: 'released', kind: 'finding', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen', 'anh.le': 403 },
    of: ({ findings }) => findings.released, ask: () => get('/months/2026-11/rows?measure=shortcomings&limit=200'),
  },
  {
    route: 'GET /months/{month}/rows', note: 'not yet released', kind: 'finding', by: 'ngoc.do', answers: 'absent',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'absent' },
    of: ({ findings }) => findings.open, ask: () => get('/months/2026-11/rows?measure=shortcomings&limit=200'),
  },
  {
    route: 'GET /dashboard/sections', kind: 'finding', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen', 'anh.le': 403 },
    of: ({ findings }) => findings.released, ask: () => get('/dashboard/sections'),
    reveals: ({ text }, { story }) => found(text, story.unit('minhkhe')) > 0,
  },
  {
    route: 'GET /dashboard/sections/rows', kind: 'inspection', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen', 'anh.le': 403 },
    of: ({ visits }) => visits.settled, ask: (_, world) => get(`/dashboard/sections/rows?limit=200&${atTime(world)}`),
  },
  {
    route: 'GET /dashboard/sections/rows', note: 'under way', kind: 'inspection', by: 'ngoc.do', answers: 'absent',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.open, ask: (_, world) => get(`/dashboard/sections/rows?limit=200&${atTime(world)}`),
  },
  {
    route: 'GET /dashboard/ageing', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen' },
    of: ({ story }) => story.unit('minhkhe'), ask: () => get('/dashboard/ageing'),
    reveals: ({ text }) => text.includes('"Xã Minh Khê"'),
  },
  {
    route: 'GET /dashboard/ageing/rows', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen' },
    of: ({ story }) => story.unit('minhkhe'), ask: () => get('/dashboard/ageing/rows?age=1-7'),
    reveals: ({ text }) => text.includes('"Xã Minh Khê"'),
  },
  {
    route: 'GET /dashboard/trend', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen' },
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/dashboard/trend'),
    reveals: ({ text }) => /"opened" ?: ?(1[2-9]|[2-9]\d)/.test(text),
  },
  {
    route: 'GET /months/{month}/rows', note: 'under way', kind: 'inspection', by: 'ngoc.do', answers: 'absent',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.open, ask: () => get('/months/2026-11/rows?measure=visits&limit=200'),
  },
  {
    // The neighbour's chair and another body's head of inspection read their own.
    route: 'GET /audit/entries', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403, 'tham.nguyen': 403, 'mai.vu': 403, 'lan.tran': 'seen', 'vinh.cao': 'seen' },
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/audit/entries?limit=200&action=remediation.assigned'),
  },
  {
    route: 'GET /audit/entries', note: 'before the minutes', kind: 'finding', by: 'lan.tran', answers: 'seen',
    refused:                            ['absent', 403,      403,      'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'vinh.cao': 'absent' },
    of: ({ findings }) => findings.open, ask: (id) => get(`/audit/entries?subjectType=finding&subjectId=${id}`),
  },
  {
    route: 'GET /audit/entries', note: 'what is only proposed', kind: 'amendment', by: 'lan.tran', answers: 'seen',
    refused:                            ['absent', 403,      403,      'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'vinh.cao': 'absent' },
    of: ({ amendments }) => amendments.toApprove, ask: () => get('/audit/entries?limit=200&subjectType=finding_amendment'),
  },
  {
    route: 'GET /audit/entries.csv', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 403, 'lan.tran': 'seen', 'vinh.cao': 'seen' },
    of: ({ tasks }) => tasks.ofAnh.id, ask: (id) => get(`/audit/entries.csv?subjectType=remediation_task&subjectId=${id}`),
    reveals: ({ text }) => text.includes('giao việc'),
  },
  {
    // That somebody asks about a person is a row itself, of that person's unit.
    route: 'GET /audit/reads', kind: 'staff member', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 403, 'lan.tran': 'absent', 'vinh.cao': 'seen' },
    of: ({ story }) => story.person('anh'), ask: (id) => get(`/audit/reads?subjectType=staff_member&subjectId=${id}`),
    // A stranger is told that they asked, and not about whom.
    reveals: ({ text }) => text.includes('Lê Đức Anh'),
  },
];
