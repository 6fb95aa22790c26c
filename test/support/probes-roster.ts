import { v7 as uuidv7 } from 'uuid';
import { WARD_ADMINISTRATOR } from './newcomers';
import { post, version, type Probe } from './probe';
import { leaveOf, newcomerAt } from './roster-bodies';

const NEWCOMER: Record<string, string> = {};
const LEAVE = uuidv7();

// As the probes beside: by hand. People are taken on and moved by whoever administers the unit where they work.
// prettier-ignore
export const CHANGING_ROSTER: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /staff-members', kind: 'unit', by: 'quan.tri', answers: 201,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/staff-members', newcomerAt(Number(id), { id: NEWCOMER[who] ??= uuidv7() })),
  },
  {
    route: 'PATCH /staff-members/{id}', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.toCorrect,
    ask: (id) => ({ ...post(`/staff-members/${id}`, { rankStep: 3 }, version(id, 1)), method: 'PATCH' }),
  },
  {
    route: 'POST /staff-members/{id}/movements', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.toMove, ask: (id) => post(`/staff-members/${id}/movements`, leaveOf({ id: LEAVE })),
  },
  {
    route: 'POST /staff-movements/{id}/withdraw', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.mistake, ask: (id) => post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi nhầm người.' }),
  },
];
