import { post, version } from '../probe';
import { leaveOf, newcomerAt, transferTo } from '../roster-bodies';
import type { Line } from './line';
import * as who from './seats';

/** People, by hand: taken on and moved by whoever administers the province, or one commune, and no further than that. */
export const ON_ROSTER: readonly Line[] = [
  {
    route: 'POST /staff-members',
    may: who.ADMINISTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/staff-members', newcomerAt(Number(unitId))),
    own: 201,
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'PATCH /staff-members/{id}',
    may: who.ADMINISTER,
    of: ['staff-members', 'clerk1'],
    ask: (id) => ({ ...post(`/staff-members/${id}`, { rankStep: 3 }, version(id, 1)), method: 'PATCH' }),
  },
  {
    route: 'POST /staff-members/{id}/movements',
    may: who.ADMINISTER,
    of: ['staff-members', 'clerk2'],
    ask: (id) => post(`/staff-members/${id}/movements`, leaveOf()),
  },
  {
    route: 'POST /staff-members/{id}/movements',
    note: 'to a unit',
    may: who.ADMINISTER,
    of: ['units', 'economy'],
    ask: (unitId, place) =>
      post(`/staff-members/${place.own('staff-members', 'clerk3')}/movements`, transferTo(Number(unitId))),
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /staff-movements/{id}/withdraw',
    may: who.ADMINISTER,
    of: ['staff-movements'],
    ask: (id) => post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi nhầm người.' }),
  },
];
