import { get, type Probe } from './probe';
import { SECOND_POST } from './newcomers';
import { type World } from './world';

const atMinhKhe = ({ story }: World): string => `unitId=${story.unit('minhkhe')}`;
const taskList =
  (query: string): Probe['ask'] =>
  () =>
    get(`/tasks?limit=200&list=${query}`);

// Written by hand, from what the roles of the story are for; nothing here asks the product what is allowed.
// prettier-ignore
export const READING: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /me', kind: 'account', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 'absent', 401],
    of: ({ story }) => story.person('anh'), ask: () => get('/me'),
  },
  {
    route: 'GET /units', kind: 'unit', by: 'ngoc.do', answers: 'seen',
    refused:                            ['seen',   'seen',   'seen',   'seen',   'absent', 'absent', 403, 401],
    of: ({ story }) => story.unit('minhkhe'), ask: () => get('/units?q=minh%20khe&limit=200'),
    reveals: ({ text }) => text.includes('"Xã Minh Khê"'),
  },
  {
    route: 'GET /units/{id}', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [200,      200,      200,      200,      404,      404,      403, 401],
    of: ({ story }) => story.unit('minhkhe.onestop'), ask: (id) => get(`/units/${id}`),
  },
  {
    route: 'GET /staff-members', kind: 'staff member', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent', 'tham.nguyen': 'absent' },
    of: ({ story }) => story.person('uyen'), ask: (_, world) => get(`/staff-members?limit=200&${atMinhKhe(world)}`),
  },
  {
    route: 'GET /staff-members/{id}', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'yen.hoang': 404, 'tham.nguyen': 404 },
    of: ({ story }) => story.person('uyen'), ask: (id) => get(`/staff-members/${id}`),
  },
  {
    route: 'GET /staff-members/{id}', note: 'a post in another commune', kind: 'staff member', by: 'vinh.cao', answers: 'seen',
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 'absent' },
    of: ({ story }) => story.person('uyen'), ask: (id) => get(`/staff-members/${id}`),
    reveals: ({ text }) => text.includes(SECOND_POST),
  },
  {
    // The inspected unit and those over it once the minutes are locked; nobody else ever.
    route: 'GET /inspections/{id}/minutes', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 200 },
    of: ({ visits }) => visits.locked, ask: (id) => get(`/inspections/${id}/minutes`),
  },
  {
    route: 'GET /inspections/{id}/minutes', note: 'of a visit under way', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'vinh.cao': 404 },
    of: ({ visits }) => visits.open, ask: (id) => get(`/inspections/${id}/minutes`),
  },
  {
    route: 'GET /inspections/{id}/minutes.pdf', kind: 'inspection', by: 'lan.tran', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 200 },
    of: ({ visits }) => visits.locked, ask: (id) => get(`/inspections/${id}/minutes.pdf`),
  },
  {
    // The unit whose paper it is, and the body that gets it; nobody of a division alone, and nobody for one task in hand.
    route: 'GET /inspections/{id}/remediation-report.pdf', kind: 'inspection', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'dung.dang': 200, 'mai.vu': 200, 'vinh.cao': 200, 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ visits }) => visits.settled, ask: (id) => get(`/inspections/${id}/remediation-report.pdf`),
  },
  {
    route: 'GET /evidence-files/{id}', kind: 'evidence file', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'mai.vu': 200 },
    of: ({ files }) => files.attached, ask: (id) => get(`/evidence-files/${id}`),
  },
  {
    route: 'GET /evidence-files/{id}', note: 'not yet attached', kind: 'evidence file', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'mai.vu': 404 },
    of: ({ files }) => files.loose, ask: (id) => get(`/evidence-files/${id}`),
  },
  {
    route: 'GET /evidence-files/{id}/shared', kind: 'evidence file', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'mai.vu': 200 },
    of: ({ files }) => files.attached, ask: (id) => get(`/evidence-files/${id}/shared`),
  },
  {
    route: 'GET /evidence-files/{id}', note: 'of a finding not yet released', kind: 'evidence file', by: 'tham.nguyen', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'anh.le': 404, 'mai.vu': 200 },
    of: ({ files }) => files.ofFinding, ask: (id) => get(`/evidence-files/${id}`),
  },
  {
    route: 'GET /tasks', note: 'mine', kind: 'task', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'yen.hoang': 'absent' },
    of: ({ tasks }) => tasks.ofAnh.id, ask: taskList('mine'),
  },
  {
    route: 'GET /tasks', note: 'my division’s', kind: 'task', by: 'yen.hoang', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent' },
    of: ({ tasks }) => tasks.ofDivision.id, ask: taskList('division'),
  },
  {
    route: 'GET /tasks', note: 'my unit’s', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent' },
    of: ({ tasks }) => tasks.ofDivision.id, ask: taskList('unit'),
  },
  {
    route: 'GET /tasks', note: 'my unit’s of one state', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.ofDivision.id, ask: taskList('unit&state=ACCEPTED'),
  },
  {
    route: 'GET /tasks', note: 'for my signature', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.toSign.id, ask: taskList('to-sign'),
  },
  {
    route: 'GET /tasks', note: 'for my confirmation', kind: 'task', by: 'mai.vu', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.toConfirm.id, ask: taskList('to-confirm'),
  },
  {
    route: 'GET /tasks', note: 'that my body follows', kind: 'task', by: 'mai.vu', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.ofAnh.id, ask: taskList('following'),
  },
  {
    route: 'GET /tasks/counts', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    of: ({ tasks }) => tasks.ofAnh.id, ask: () => get('/tasks/counts'),
    reveals: ({ text }, { countsBefore }, who) => text !== countsBefore.get(who),
  },
  {
    route: 'GET /tasks/{id}', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'yen.hoang': 404, 'vinh.cao': 200 },
    of: ({ tasks }) => tasks.toAssign.id, ask: (id) => get(`/tasks/${id}`),
  },
  {
    route: 'GET /inbox', kind: 'inbox item', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'yen.hoang': 'absent', 'mai.vu': 'absent', 'vinh.cao': 'absent' },
    of: ({ news }) => news.early, ask: () => get('/inbox?limit=200'),
  },
  {
    route: 'GET /task-requests', note: 'that my unit asked', kind: 'task', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent', 'vinh.cao': 'seen' },
    of: ({ requests }) => requests.open, ask: () => get('/task-requests?side=asked&state=open&limit=200'),
  },
  {
    route: 'GET /task-requests', note: 'that my body answers', kind: 'task', by: 'mai.vu', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'lan.tran': 'seen' },
    of: ({ requests }) => requests.open, ask: () => get('/task-requests?side=to-answer&state=open&limit=200'),
  },
  {
    route: 'GET /task-requests/counts', kind: 'task', by: 'mai.vu', answers: 'seen',
    refused:                            [403,      403,      'absent', 'absent', 'absent', 403,      403, 401],
    also: { 'ngoc.do': 403 },
    of: ({ requests }) => requests.open, ask: () => get('/task-requests/counts'),
    reveals: ({ text }, { requestCountsBefore }, who) => text !== requestCountsBefore.get(who),
  },
  {
    route: 'GET /task-requests/{id}', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'mai.vu': 200, 'vinh.cao': 200, 'anh.le': 404 },
    of: ({ requests }) => requests.open, ask: (id) => get(`/task-requests/${id}`),
  },
  {
    // The days of the other tenant's calendar are its own, whatever they say.
    route: 'GET /calendars/current', kind: 'checklist', by: 'ngoc.do', answers: 'seen',
    refused:                            ['seen',   'seen',   'seen',   'seen',   'seen',   'seen',   403, 401],
    of: () => 'calendar', ask: () => get('/calendars/current'),
    reveals: ({ text }) => text.includes('"coversFrom"'),
  },
  {
    route: 'GET /checklists/current', kind: 'checklist', by: 'tham.nguyen', answers: 'seen',
    refused:                            ['seen',   403,      'seen',   'seen',   'absent', 'absent', 403, 401],
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.id, ask: () => get('/checklists/current'),
  },
  {
    route: 'GET /checklists', kind: 'checklist', by: 'tham.nguyen', answers: 'seen',
    refused:                            ['seen',   403,      'seen',   'seen',   'absent', 'absent', 403, 401],
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.id, ask: () => get('/checklists'),
  },
  {
    route: 'GET /checklist-versions/{id}', kind: 'checklist', by: 'tham.nguyen', answers: 200,
    refused:                            [200,      403,      200,      200,      404,      404,      403, 401],
    also: { 'ngoc.do': 200, 'anh.le': 403 },
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.id, ask: (id) => get(`/checklist-versions/${id}`),
  },
  {
    route: 'GET /inspections/start', kind: 'unit', by: 'tham.nguyen', answers: 200,
    refused:                            [403,      403,      403,      200,      404,      403,      403, 401],
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/inspections/start?unitId=${id}`),
  },
  {
    route: 'GET /inspections/start', note: 'visits under way there', kind: 'inspection', by: 'tham.nguyen', answers: 'seen',
    refused:                            [403,      403,      403,      'absent', 404,      403,      403, 401],
    of: ({ visits }) => visits.open, ask: (_, { story }) => get(`/inspections/start?unitId=${story.unit('minhkhe')}`),
  },
  {
    route: 'GET /inspections/{id}/roster', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403,      403,      403,      404,      404,      403,      403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.open, ask: (id) => get(`/inspections/${id}/roster`),
  },
  {
    route: 'GET /inspections', note: 'under way', kind: 'inspection', by: 'tham.nguyen', answers: 'seen',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.open, ask: () => get('/inspections?limit=200'),
  },
  {
    route: 'GET /inspections', note: 'of my units', kind: 'inspection', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'seen' },
    of: ({ visits }) => visits.settled, ask: () => get('/inspections?limit=200&side=inspected'),
  },
  {
    route: 'GET /inspections', note: 'of my units, under way', kind: 'inspection', by: 'ngoc.do', answers: 'absent',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.open, ask: () => get('/inspections?limit=200&side=inspected'),
  },
  {
    route: 'GET /inspections/{id}', note: 'under way', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'vinh.cao': 404 },
    of: ({ visits }) => visits.open, ask: (id) => get(`/inspections/${id}`),
  },
  {
    route: 'GET /inspections/{id}', note: 'locked', kind: 'inspection', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'vinh.cao': 200 },
    of: ({ visits }) => visits.locked, ask: (id) => get(`/inspections/${id}`),
  },
  {
    route: 'GET /inspections/{id}', note: 'what was withdrawn before the minutes', kind: 'finding', by: 'tham.nguyen', answers: 'seen',
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 'absent', 'vinh.cao': 'absent' },
    of: ({ visits }) => visits.locked, ask: (id) => get(`/inspections/${id}`),
    reveals: ({ text }, { findings }) => text.includes(findings.withdrawn),
  },
  {
    route: 'GET /findings', note: 'not yet released', kind: 'finding', by: 'tham.nguyen', answers: 'seen',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'vinh.cao': 'absent' },
    of: ({ findings }) => findings.open, ask: (_, world) => get(`/findings?limit=200&${atMinhKhe(world)}`),
  },
  {
    route: 'GET /findings', note: 'released', kind: 'finding', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 403, 'vinh.cao': 'seen' },
    of: ({ findings }) => findings.released, ask: (_, world) => get(`/findings?limit=200&${atMinhKhe(world)}`),
  },
  {
    route: 'GET /amendments', kind: 'amendment', by: 'lan.tran', answers: 'seen',
    refused:                            ['absent', 403,      'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'tham.nguyen': 'seen', 'vinh.cao': 'absent' },
    of: ({ amendments }) => amendments.toApprove, ask: () => get('/amendments?limit=200'),
  },
  {
    route: 'GET /amendments/{id}', kind: 'amendment', by: 'lan.tran', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'tham.nguyen': 200, 'anh.le': 403, 'vinh.cao': 404 },
    of: ({ amendments }) => amendments.toApprove, ask: (id) => get(`/amendments/${id}`),
  },
  {
    route: 'GET /findings/{id}', note: 'what the unit said to it', kind: 'statement', by: 'lan.tran', answers: 'seen',
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'ngoc.do': 'seen', 'binh.pham': 'seen', 'yen.hoang': 403 },
    of: ({ statement }) => statement, ask: (_, { findings }) => get(`/findings/${findings.released}`),
  },
  {
    route: 'GET /findings/{id}', note: 'not yet released', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'vinh.cao': 404 },
    of: ({ findings }) => findings.open, ask: (id) => get(`/findings/${id}`),
  },
  {
    route: 'GET /findings/{id}', note: 'released', kind: 'finding', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 403 },
    of: ({ findings }) => findings.released, ask: (id) => get(`/findings/${id}`),
  },
];
