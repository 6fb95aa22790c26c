import { v7 as uuidv7 } from 'uuid';
import { get, post } from '../probe';
import { putList, readingOfList } from '../import-bodies';
import type { Line } from './line';
import * as who from './seats';

/** Lists of people, by hand: brought by whoever administers the province, or one commune. */
export const ON_IMPORTS: readonly Line[] = [
  {
    route: 'GET /roster-imports',
    note: 'by unitId',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => get(`/roster-imports?limit=200&unitId=${unitId}`),
    sibling: 200,
    other: 200,
    foreign: 200,
  },
  {
    route: 'PUT /roster-imports/{id}',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => putList(uuidv7(), unitId),
    sibling: 403,
    foreign: 400,
  },
  ...['', '/rows', '/errors'].map((part): Line => ({
    route: `GET /roster-imports/{id}${part}`,
    may: who.KEEP_ROSTER,
    of: ['roster-imports', 'READ'],
    ask: (id) => get(`/roster-imports/${id}${part}`),
  })),
  {
    route: 'POST /roster-imports/{id}/check',
    may: who.KEEP_ROSTER,
    of: ['roster-imports', 'CHECK'],
    ask: (id) => post(`/roster-imports/${id}/check`, readingOfList()),
  },
  {
    route: 'POST /roster-imports/{id}/commit',
    may: who.KEEP_ROSTER,
    of: ['roster-imports', 'COMMIT'],
    ask: (id) => post(`/roster-imports/${id}/commit`, {}),
  },
  {
    route: 'POST /roster-imports/{id}/undo',
    may: who.KEEP_ROSTER,
    of: ['roster-imports', 'UNDO'],
    ask: (id) => post(`/roster-imports/${id}/undo`, { reason: 'Gửi nhầm danh sách.' }),
  },
  {
    // Nothing is under way: whoever may is told so.
    route: 'POST /roster-imports/{id}/cancel',
    may: who.KEEP_ROSTER,
    of: ['roster-imports', 'READ'],
    ask: (id) => post(`/roster-imports/${id}/cancel`, {}),
    own: 409,
  },
];
