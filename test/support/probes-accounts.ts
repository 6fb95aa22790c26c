import { v7 as uuidv7 } from 'uuid';
import { get, post, version, type Probe } from './probe';
import { WARD_ADMINISTRATOR } from './newcomers';
import { type World } from './world';

/** The same id at each asking, as a client keeps it. */
const NEW_ACCOUNT: Record<string, string> = {};
const NEW_GRANT = uuidv7();

const atMinhKhe = ({ story }: World): string => `unitId=${story.unit('minhkhe')}`;

// By hand, from what administrators are for: of the whole province, and of one ward.
// prettier-ignore
export const READING_ACCOUNTS: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /accounts', kind: 'account', by: 'nam.truong', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 'absent', 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ accounts }) => accounts.anh, ask: (_, world) => get(`/accounts?limit=200&${atMinhKhe(world)}`),
  },
  {
    route: 'GET /accounts', note: 'by name', kind: 'account', by: 'nam.truong', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 'absent' },
    of: ({ accounts }) => accounts.anh, ask: () => get('/accounts?q=le+duc'),
  },
  {
    route: 'GET /accounts/{id}', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'anh.le': 403 },
    of: ({ accounts }) => accounts.anh, ask: (id) => get(`/accounts/${id}`),
  },
  {
    route: 'GET /accounts/{id}/open-work', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.anh, ask: (id) => get(`/accounts/${id}/open-work`),
  },
];

const WHY = { reason: 'Chuyển công tác theo quyết định.' };

// prettier-ignore
export const CHANGING_ACCOUNTS: readonly Probe[] = [
  //                                      khai son  thanh quang hai.* hai.vinh lien anonymous
  {
    route: 'POST /accounts', note: 'for a person', kind: 'staff member', by: 'nam.truong', answers: 201,
    refused:                            [403, 403, 403,  403,  400,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 400, 'ngoc.do': 403 },
    of: ({ story }) => story.person('uyen'),
    ask: (staffMemberId, _, who) => post('/accounts', { id: NEW_ACCOUNT[who] ??= uuidv7(), username: `moi.${who}`, staffMemberId }),
  },
  {
    route: 'PATCH /accounts/{id}', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.toRevise,
    ask: (id) => ({ ...post(`/accounts/${id}`, { username: 'khe.ten-moi' }, version(id, 1)), method: 'PATCH' }),
  },
  {
    route: 'POST /accounts/{id}/reset-password', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.toReset, ask: (id) => post(`/accounts/${id}/reset-password`, {}),
  },
  {
    route: 'POST /accounts/{id}/disable', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.toDisable, ask: (id) => post(`/accounts/${id}/disable`, WHY),
  },
  {
    route: 'POST /accounts/{id}/enable', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.toEnable, ask: (id) => post(`/accounts/${id}/enable`, {}),
  },
  {
    route: 'POST /accounts/{id}/grants', kind: 'account', by: 'nam.truong', answers: 201,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.toGrant,
    ask: (id, { story }) => post(`/accounts/${id}/grants`, { id: NEW_GRANT, role: 'COMMUNE_CHAIR', unitId: story.unit('minhkhe') }),
  },
  {
    route: 'POST /role-grants/{id}/end', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403, 403, 403,  403,  404,  403,     403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ accounts }) => accounts.grant, ask: (id) => post(`/role-grants/${id}/end`, WHY),
  },
];

// prettier-ignore
export const SECURING_ACCOUNTS: readonly Probe[] = [
  {
    route: 'POST /accounts/{id}/sessions/end', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ accounts }) => accounts.signedIn, ask: (id) => post(`/accounts/${id}/sessions/end`, {}),
  },
  {
    route: 'POST /accounts/{id}/second-factor/remove', kind: 'account', by: 'nam.truong', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ accounts }) => accounts.phoneLost, ask: (id) => post(`/accounts/${id}/second-factor/remove`, {}),
  },
  {
    // One's own alone, whoever one is.
    route: 'POST /me/tokens/{id}/revoke', kind: 'account', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      404, 401],
    also: { 'ngoc.do': 404, 'nam.truong': 404 },
    of: ({ accounts }) => accounts.tokenOfAnh, ask: (id) => post(`/me/tokens/${id}/revoke`, {}),
  },
];
