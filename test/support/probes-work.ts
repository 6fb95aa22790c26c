import { v7 as uuidv7 } from 'uuid';
import { get, post, version, type Probe } from './probe';
import { putWork } from './sheet-bodies';
import {
  acceptedOf,
  ASKED_AWAY,
  CLAIMED,
  DECISION,
  draftOf,
  OBJECTIVE,
  productsOf,
  RETURNED,
  WITHDRAWN,
  workOf,
} from './work-bodies';

const IDS: Record<string, string> = {};
const idOf = (what: string): string => (IDS[what] ??= uuidv7());
const PRODUCTS = productsOf();

// As the probes beside: by hand. The chair writes the list, gives work and decides about it; the person reports.
// prettier-ignore
export const CHANGING_WORK: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /work-lists', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [400,      403,      403,      403,      400,      403,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403, 'yen.hoang': 400 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/work-lists', draftOf(Number(id), { id: idOf(`list ${who}`), year: 2032, products: PRODUCTS })),
  },
  {
    route: 'POST /work-lists/{id}/products', kind: 'work list', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 404 },
    of: ({ works }) => works.lists.toChange,
    ask: (id) => post(`/work-lists/${id}/products`, { products: PRODUCTS.slice(1) }, version(id, 1)),
  },
  {
    route: 'POST /work-lists/{id}/approve', kind: 'work list', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403, 'binh.pham': 403, 'yen.hoang': 404 },
    of: ({ works }) => works.lists.toApprove, ask: (id) => post(`/work-lists/${id}/approve`, DECISION, version(id, 1)),
  },
  {
    route: 'PUT /work-imports/{id}', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403, 'yen.hoang': 404 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id, _, who) => putWork(idOf(`sheet ${who}`), id),
  },
  {
    route: 'POST /work-items', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403 },
    of: ({ story }) => story.person('anh'),
    ask: (id, { works }, who) => post('/work-items', workOf(works.product, String(id), { people: [{ id: idOf(`work ${who}`), staffMemberId: id, pieces: 2 }] })),
  },
  {
    route: 'POST /work-items/{id}/report', kind: 'work', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'yen.hoang': 404 },
    of: ({ works }) => works.items.toReport, ask: (id) => post(`/work-items/${id}/report`, { done: 2, note: 'Đã trình ký.' }),
  },
  {
    route: 'POST /work-items/{id}/ask-away', kind: 'work', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404 },
    of: ({ works }) => works.items.toAsk, ask: (id) => post(`/work-items/${id}/ask-away`, ASKED_AWAY),
  },
  {
    route: 'POST /work-items/{id}/give-away', kind: 'work', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403 },
    of: ({ works }) => works.items.toGive,
    ask: (id, { story }, who) => post(`/work-items/${id}/give-away`, { id: idOf(`away ${who}`), staffMemberId: story.person('uyen'), pieces: 1, dueOn: '2026-11-24' }),
  },
  {
    route: 'POST /work-items/accept', kind: 'work', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403 },
    of: ({ works }) => works.items.toAccept,
    ask: (id) => post('/work-items/accept', acceptedOf(String(id), 2, { marks: [{ id: idOf('mark'), piece: 1, kind: 'QUALITY', note: 'Sai căn cứ pháp lý.' }] })),
  },
  {
    route: 'POST /work-items/{id}/return', kind: 'work', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403 },
    of: ({ works }) => works.items.toReturn, ask: (id) => post(`/work-items/${id}/return`, RETURNED),
  },
  {
    route: 'POST /work-items/{id}/withdraw', kind: 'work', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403 },
    of: ({ works }) => works.items.toWithdraw, ask: (id) => post(`/work-items/${id}/withdraw`, WITHDRAWN),
  },
  {
    route: 'POST /work-marks/{id}/claim', kind: 'mark', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404 },
    of: ({ works }) => works.marks.toClaim, ask: (id) => post(`/work-marks/${id}/claim`, CLAIMED),
  },
  {
    route: 'POST /work-marks/{id}/answer', kind: 'mark', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403 },
    of: ({ works }) => works.marks.toAnswer, ask: (id) => post(`/work-marks/${id}/answer`, OBJECTIVE),
  },
];

// prettier-ignore
export const READING_WORK: readonly Probe[] = [
  {
    route: 'GET /work-imports.xlsx', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'dung.dang': 403, 'yen.hoang': 404 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/work-imports.xlsx?unitId=${id}&month=2026-11`),
  },
  {
    route: 'GET /work-lists', kind: 'work list', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 'seen', 'dung.dang': 'seen' },
    of: ({ works }) => works.product, ask: (_, { story }) => get(`/work-lists?unitId=${story.unit('minhkhe')}&year=2026`),
  },
  {
    route: 'GET /work-items', kind: 'work', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 'seen', 'dung.dang': 'seen' },
    of: ({ works }) => works.items.seen, ask: (_, { story }) => get(`/work-items?unitId=${story.unit('minhkhe')}&month=2026-11`),
  },
  {
    route: 'GET /tasks/{id}/work', kind: 'work', by: 'ngoc.do', answers: 'seen',
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 'seen', 'dung.dang': 'seen' },
    of: ({ works }) => works.ofTask, ask: (_, { tasks }) => get(`/tasks/${tasks.ofAnh.id}/work`),
  },
  {
    route: 'GET /own-work', kind: 'work', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'yen.hoang': 'absent' },
    of: ({ works }) => works.items.seen, ask: () => get('/own-work?month=2026-11'),
  },
];
