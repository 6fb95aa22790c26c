import { v7 as uuidv7 } from 'uuid';
import { get, post, version } from '../probe';
import { putWork, workSheetOf } from '../sheet-bodies';
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
} from '../work-bodies';
import type { Line } from './line';
import * as who from './seats';

const READ: Line['may'] = ['chair', 'vice', 'desk', 'head'];
/** The head of a division answers for its people, not for the body. */
const NOT_HEAD = { head: 404, rest: 200 } as const;
const years = new Map<number, number>();
/** A year of which the body has no draft yet; there are none beyond 2199, and the body is asked by everybody. */
function nextYear(unitId: number): number {
  const year = (years.get(unitId) ?? 2039) + 1;
  years.set(unitId, year);
  return year;
}
/** Whoever comes second finds it done. */
const ONCE = [200, 409, 412];

/** Work, by hand: the body's list is the chair's, work is given by whoever answers for the person, who alone reports it. */
export const ON_WORK: readonly Line[] = [
  {
    route: 'GET /work-lists',
    may: READ,
    of: ['units', 'commune'],
    ask: (id) => get(`/work-lists?unitId=${id}&year=2026`),
    // Units are open; what another body produces is not.
    sibling: 200,
  },
  {
    route: 'POST /work-lists',
    may: READ,
    of: ['units', 'commune'],
    ask: (id) => post('/work-lists', draftOf(Number(id), { year: nextYear(Number(id)) })),
    own: { head: 400, rest: 200 },
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /work-lists/{id}/products',
    may: READ,
    of: ['work-lists', 'TO_CHANGE'],
    ask: (id) => post(`/work-lists/${id}/products`, { products: productsOf() }, version(id, 1)),
    own: { head: 404, rest: ONCE },
  },
  {
    route: 'POST /work-lists/{id}/approve',
    may: ['chair', 'head'],
    of: ['work-lists', 'TO_APPROVE'],
    ask: (id) => post(`/work-lists/${id}/approve`, DECISION, version(id, 1)),
    own: NOT_HEAD,
  },
  {
    route: 'GET /work-items',
    may: READ,
    of: ['units', 'commune'],
    ask: (id) => get(`/work-items?unitId=${id}&month=2026-11`),
    sibling: 200,
  },
  {
    route: 'GET /tasks/{id}/work',
    may: READ,
    of: ['tasks', 'ACCEPTED'],
    ask: (id) => get(`/tasks/${id}/work`),
  },
  {
    route: 'GET /work-imports.xlsx',
    may: who.HAND_OUT,
    of: ['units', 'commune'],
    ask: (id) => get(`/work-imports.xlsx?unitId=${id}&month=2026-11`),
    own: NOT_HEAD,
  },
  {
    // Of nobody whom the commune has.
    route: 'PUT /work-imports/{id}',
    may: who.HAND_OUT,
    of: ['units', 'commune'],
    ask: (id) => putWork(uuidv7(), id, workSheetOf('Không Có Ai')),
    own: { head: 404, rest: 422 },
  },
  {
    route: 'POST /work-items',
    may: who.HAND_OUT,
    of: ['staff-members', 'clerk2'],
    ask: (id, place) =>
      post('/work-items', {
        ...{ productId: place.own('work-products'), title: 'Báo cáo tháng', dueOn: '2026-11-20', kind: 'ASSIGNED' },
        people: [{ id: uuidv7(), staffMemberId: id, pieces: 1 }],
      }),
    own: NOT_HEAD,
  },
  {
    route: 'POST /work-items/accept',
    may: who.HAND_OUT,
    of: ['work-items', 'TO_ACCEPT'],
    ask: (id) => post('/work-items/accept', acceptedOf(String(id), 2)),
    own: ONCE,
  },
  {
    route: 'POST /work-items/{id}/return',
    may: who.HAND_OUT,
    of: ['work-items', 'TO_RETURN'],
    ask: (id) => post(`/work-items/${id}/return`, RETURNED),
    own: ONCE,
  },
  {
    route: 'POST /work-items/{id}/give-away',
    may: who.HAND_OUT,
    of: ['work-items', 'TO_GIVE'],
    ask: (id, place) =>
      post(`/work-items/${id}/give-away`, {
        ...{ id: uuidv7(), staffMemberId: place.person('clerk2'), pieces: 1, dueOn: '2026-11-24' },
      }),
    // The person who would take it over is of another division.
    own: NOT_HEAD,
  },
  {
    route: 'POST /work-items/{id}/withdraw',
    may: who.HAND_OUT,
    of: ['work-items', 'TO_WITHDRAW'],
    ask: (id) => post(`/work-items/${id}/withdraw`, WITHDRAWN),
    own: ONCE,
  },
  {
    route: 'POST /work-marks/{id}/answer',
    may: who.HAND_OUT,
    of: ['work-marks', 'TO_ANSWER'],
    ask: (id) => post(`/work-marks/${id}/answer`, OBJECTIVE),
  },
  // One's own, whoever one is.
  { route: 'GET /own-work', may: who.EVERYBODY, ask: () => get('/own-work?month=2026-11') },
  {
    route: 'POST /work-items/{id}/report',
    may: who.EVERYBODY,
    of: ['work-items', 'TO_REPORT'],
    ask: (id) => post(`/work-items/${id}/report`, { done: 1 }),
    own: { official: 200, rest: 404 },
  },
  {
    route: 'POST /work-items/{id}/ask-away',
    may: who.EVERYBODY,
    of: ['work-items', 'TO_ASK'],
    ask: (id) => post(`/work-items/${id}/ask-away`, ASKED_AWAY),
    own: { official: 200, rest: 404 },
  },
  {
    route: 'POST /work-marks/{id}/claim',
    may: who.EVERYBODY,
    of: ['work-marks', 'TO_CLAIM'],
    ask: (id) => post(`/work-marks/${id}/claim`, CLAIMED),
    own: { official: 200, rest: 404 },
  },
];
