import { get, post, type Probe } from './probe';
import { WARD_ADMINISTRATOR } from './newcomers';
import { type World } from './world';

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
