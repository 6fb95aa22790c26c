import { v7 as uuidv7 } from 'uuid';
import { partyResultOf, WITHDRAWN } from './party-bodies';
import { get, post, type Probe } from './probe';

const RESULT: Record<string, string> = {};

// As the probes beside: by hand. Whoever keeps the files enters and withdraws; whoever has the right to Party data reads.
// prettier-ignore
export const CHANGING_PARTY: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /party-results', kind: 'staff member', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'quan.tri': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.person('uyen'),
    ask: (id, _, who) => post('/party-results', partyResultOf(String(id), { id: RESULT[who] ??= uuidv7() })),
  },
  {
    route: 'POST /party-results/{id}/withdraw', kind: 'party result', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403 },
    of: ({ party }) => party.toWithdraw, ask: (id) => post(`/party-results/${id}/withdraw`, WITHDRAWN),
  },
];

// prettier-ignore
export const READING_PARTY: readonly Probe[] = [
  {
    route: 'GET /party-results', kind: 'party result', by: 'thu.mai', answers: 'seen',
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'ngoc.do': 'seen', 'anh.le': 403, 'yen.hoang': 403, 'quan.tri': 403, 'vinh.cao': 403 },
    of: ({ party }) => party.ofUyen, ask: (_, { story }) => get(`/party-results?unitId=${story.unit('minhkhe')}`),
  },
];
