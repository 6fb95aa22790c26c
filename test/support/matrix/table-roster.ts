import { post, version } from '../probe';
import { CONTACT, dutyListOf, dutyOf, jobPositionOf, leaveOf, newcomerAt, quotaOf, transferTo } from '../roster-bodies';
import type { Line } from './line';
import * as who from './seats';

/** People, by hand: taken on and moved by whoever administers the province, or one commune, and no further than that. */
export const ON_ROSTER: readonly Line[] = [
  {
    route: 'POST /staff-members',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/staff-members', newcomerAt(Number(unitId))),
    own: 201,
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'PATCH /staff-members/{id}',
    may: who.KEEP_ROSTER,
    of: ['staff-members', 'clerk1'],
    ask: (id) => ({ ...post(`/staff-members/${id}`, { rankStep: 3 }, version(id, 1)), method: 'PATCH' }),
  },
  {
    route: 'PATCH /staff-members/{id}/particulars',
    may: who.KEEP_ROSTER,
    of: ['staff-members', 'clerk2'],
    ask: (id) => ({
      ...post(`/staff-members/${id}/particulars`, { contact: CONTACT }, version(id, 1)),
      method: 'PATCH',
    }),
  },
  {
    route: 'POST /staff-members/{id}/personal-number',
    may: ['records'],
    of: ['staff-members', 'clerk2'],
    ask: (id) => post(`/staff-members/${id}/personal-number`, { reason: 'Lập danh sách cấp thẻ bảo hiểm y tế.' }),
  },
  {
    route: 'POST /staff-members/by-personal-number',
    may: ['records'],
    ask: () => post('/staff-members/by-personal-number', { personalNumber: '001085000034' }),
  },
  {
    route: 'POST /staff-members/{id}/movements',
    may: who.KEEP_ROSTER,
    of: ['staff-members', 'clerk2'],
    ask: (id) => post(`/staff-members/${id}/movements`, leaveOf()),
  },
  {
    route: 'POST /staff-members/{id}/movements',
    note: 'to a unit',
    may: who.KEEP_ROSTER,
    of: ['units', 'economy'],
    ask: (unitId, place) =>
      post(`/staff-members/${place.own('staff-members', 'clerk3')}/movements`, transferTo(Number(unitId))),
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /staff-movements/{id}/withdraw',
    may: who.KEEP_ROSTER,
    of: ['staff-movements'],
    ask: (id) => post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi nhầm người.' }),
  },
  {
    route: 'POST /quotas',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/quotas', quotaOf(Number(unitId), { kind: 'PUBLIC_EMPLOYEE' })),
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /quotas/{id}/end',
    may: who.KEEP_ROSTER,
    of: ['quotas', 'TO_END'],
    ask: (id) => post(`/quotas/${id}/end`, { onDay: '2026-11-16', decision: '91/QĐ-UBND' }),
  },
  {
    route: 'POST /quotas/{id}/withdraw',
    may: who.KEEP_ROSTER,
    of: ['quotas', 'MISTAKE'],
    ask: (id) => post(`/quotas/${id}/withdraw`, { reason: 'Ghi nhầm số.' }),
  },
  {
    route: 'POST /duty-lists',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/duty-lists', dutyListOf(Number(unitId))),
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /duty-lists/{id}/withdraw',
    may: who.KEEP_ROSTER,
    of: ['duty-lists'],
    ask: (id) => post(`/duty-lists/${id}/withdraw`, { reason: 'Ghi nhầm danh mục.' }),
  },
  {
    route: 'POST /job-positions',
    may: who.KEEP_ROSTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/job-positions', jobPositionOf(Number(unitId))),
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /job-positions/{id}/end',
    may: who.KEEP_ROSTER,
    of: ['job-positions'],
    ask: (id) => post(`/job-positions/${id}/end`, { endsOn: '2026-11-19' }),
  },
  {
    route: 'POST /duty-assignments',
    may: who.KEEP_ROSTER,
    of: ['staff-members', 'clerk2'],
    ask: (id, place) => post('/duty-assignments', dutyOf(Number(place.own('units', 'commune')), String(id))),
    apart: 400,
  },
  {
    route: 'POST /duty-assignments/{id}/end',
    may: who.KEEP_ROSTER,
    of: ['duty-assignments'],
    ask: (id) => post(`/duty-assignments/${id}/end`, { endsOn: '2026-11-19' }),
  },
];
