import { v7 as uuidv7 } from 'uuid';
import { get, post, version, type Probe } from './probe';

const REASON = { reason: 'Chờ bố trí kinh phí năm sau.' };

/** The course of a task and the desk of a unit's leaders; as in `probes-changing`. */
// prettier-ignore
export const CHANGING_AT_DESK: readonly Probe[] = [
  //                                      khai son  thanh quang hai.* hai.vinh lien anonymous
  {
    route: 'POST /tasks/{id}/defer', kind: 'task', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toDefer.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/defer`, { ...REASON, until: '2026-12-15' }, version(id, tasks.toDefer.version)),
  },
  {
    route: 'POST /tasks/{id}/reopen', kind: 'task', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toReopen.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/reopen`, { ...REASON, termWorkdays: 5 }, version(id, tasks.toReopen.version)),
  },
  {
    route: 'POST /tasks/{id}/proposals', kind: 'task', by: 'dung.dang', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'yen.hoang': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toPropose.id,
    ask: (id, { tasks, story }) =>
      post(`/tasks/${id}/proposals`,
        { id: uuidv7(), kind: 'ASSIGN', assignee: { kind: 'unit', unitId: story.unit('minhkhe.onestop') } },
        version(id, tasks.toPropose.version)),
  },
  {
    route: 'POST /tasks/{id}/refuse-proposal', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'dung.dang': 403, 'anh.le': 403, 'yen.hoang': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toRefuse.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/refuse-proposal`, REASON, version(id, tasks.toRefuse.version)),
  },
  {
    route: 'POST /tasks/{id}/undo-assign', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'dung.dang': 403, 'anh.le': 403, 'yen.hoang': 409, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toUndo.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/undo-assign`, {}, version(id, tasks.toUndo.version)),
  },
  {
    route: 'POST /tasks/batch', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403, 403, 403, 'absent', 403, 403, 401],
    also: { 'dung.dang': 403, 'anh.le': 403, 'yen.hoang': 'absent', 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toBatch.id,
    ask: (id, { tasks, story }) =>
      post('/tasks/batch', { verb: 'assign', items: [{ id, version: `"${id}-${tasks.toBatch.version}"`,
        assignee: { kind: 'unit', unitId: story.unit('minhkhe.onestop') } }] }),
    reveals: ({ text }) => text.includes('"done":true') || text.includes('stale'),
  },
  {
    route: 'POST /hand-overs', note: 'of a person’s work', kind: 'staff member', by: 'ngoc.do', answers: 201,
    refused:                            [400, 403, 403,  403,  400,  403,     403, 401],
    also: { 'dung.dang': 403, 'anh.le': 403, 'yen.hoang': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.person('uyen'),
    ask: (fromStaffMemberId, { story }) =>
      post('/hand-overs', { id: uuidv7(), fromStaffMemberId, toStaffMemberId: story.person('oanh'), ...REASON }),
  },
];

// prettier-ignore
export const READING_AT_DESK: readonly Probe[] = [
  {
    route: 'GET /hand-overs/holders', kind: 'staff member', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403, 403, 403, 'absent', 403, 403, 401],
    also: { 'dung.dang': 403, 'anh.le': 403, 'yen.hoang': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.person('anh'),
    ask: () => get('/hand-overs/holders'),
  },
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  ...(['open', 'new', 'sign'] as const).map((tab): Probe => ({
    route: 'GET /desk/tasks', note: tab, kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent', 'dung.dang': 'seen', 'mai.vu': 'absent', 'vinh.cao': 'seen' },
    of: ({ tasks }) => (tab === 'sign' ? tasks.toSign.id : tasks.toPropose.id),
    ask: () => get(`/desk/tasks?limit=200&tab=${tab}`),
  })),
  {
    route: 'GET /desk/counts', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/desk/counts'),
    reveals: ({ text }, { deskBefore }, who) => text !== deskBefore.get(who),
  },
];
