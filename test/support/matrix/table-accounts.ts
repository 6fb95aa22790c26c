import { v7 as uuidv7 } from 'uuid';
import { get, post } from '../probe';
import type { Line, Status } from './line';
import { MATRIX_PASSWORD } from './password';
import * as who from './seats';

const WHY = { reason: 'Chuyển công tác theo quyết định.' };
const NEW_PASSWORD = 'may-troi-tren-dinh-nui-xa-xa';
const SELECTION = ['notification.read-inbox'];

const ofCommune = (status: Status): Partial<Record<who.Seat, Status>> =>
  Object.fromEntries(who.COMMUNE.map((seat) => [seat, status]));
const onAccount = (path: string, of: string, body: object, more: Partial<Line> = {}): Line => ({
  route: `POST /accounts/{id}/${path}`,
  may: who.ADMINISTER,
  of: ['accounts', of],
  ask: (id) => post(`/accounts/${id}/${path}`, body),
  ...more,
});
const account = (more: object): object => ({ id: uuidv7(), username: `moi.${uuidv7()}`, staffMemberId: null, ...more });
const grant = (more: object): object => ({ id: uuidv7(), role: 'OFFICIAL', ...more });

/** Accounts of others, by hand: whoever administers the province, or one commune, and of that what lies in it. */
const OF_OTHERS: readonly Line[] = [
  { route: 'GET /roles', may: who.ADMINISTER, ask: () => get('/roles') },
  { route: 'GET /accounts', may: who.ADMINISTER, ask: () => get('/accounts?limit=200') },
  {
    route: 'GET /accounts',
    note: 'by unit',
    may: who.ADMINISTER,
    of: ['units', 'commune'],
    ask: (id) => get(`/accounts?limit=200&unitId=${id}`),
    sibling: 200,
    foreign: 200,
  },
  ...['', '/open-work'].map((page): Line => ({
    route: `GET /accounts/{id}${page}`,
    may: who.ADMINISTER,
    of: ['accounts', 'chair'],
    ask: (id) => get(`/accounts/${id}${page}`),
  })),
  {
    route: 'POST /accounts',
    note: 'for a person',
    may: who.ADMINISTER,
    of: ['staff-members', 'clerk1'],
    ask: (staffMemberId) => post('/accounts', account({ staffMemberId })),
    own: 201,
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /accounts',
    note: 'at a unit',
    may: who.ADMINISTER,
    of: ['units', 'commune'],
    ask: (unitId) => post('/accounts', account({ unitId })),
    own: 201,
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'PATCH /accounts/{id}',
    may: who.ADMINISTER,
    of: ['accounts', 'member'],
    ask: (id, place) => ({
      ...post(`/accounts/${id}`, { username: `moi.${uuidv7()}` }, place.version(id)),
      method: 'PATCH',
    }),
  },
  {
    route: 'PATCH /accounts/{id}',
    note: 'for a person',
    may: who.ADMINISTER,
    of: ['staff-members', 'clerk1'],
    ask: (staffMemberId, place) => {
      const id = place.own('accounts', 'member');
      return { ...post(`/accounts/${id}`, { staffMemberId }, place.version(id)), method: 'PATCH' };
    },
    sibling: 400,
    foreign: 400,
  },
  onAccount('reset-password', 'member', {}),
  onAccount('disable', 'member', WHY),
  {
    ...onAccount('disable', 'official', {}),
    note: 'work handed to a person',
    of: ['staff-members', 'clerk1'],
    ask: (successorId, place) =>
      post(`/accounts/${place.own('accounts', 'official')}/disable`, { ...WHY, successorId }),
    sibling: 400,
    // Whose work it is takes it over, whoever hands it.
    apart: 400,
    foreign: 400,
  },
  onAccount('enable', 'member', {}, { own: 409 }),
  onAccount('second-factor/remove', 'member', {}, { own: 409 }),
  onAccount('sessions/end', 'member', {}),
  {
    ...onAccount('grants', 'member', {}, { own: 201 }),
    ask: (id, place) => post(`/accounts/${id}/grants`, grant({ unitId: place.unit('onestop') })),
  },
  {
    route: 'POST /accounts/{id}/grants',
    note: 'over a unit',
    may: who.ADMINISTER,
    of: ['units', 'commune'],
    ask: (unitId, place) => post(`/accounts/${place.own('accounts', 'member')}/grants`, grant({ unitId })),
    own: 201,
    sibling: 403,
    foreign: 400,
  },
  {
    route: 'POST /accounts/{id}/grants',
    note: 'in the place of a person',
    may: who.ADMINISTER,
    of: ['staff-members', 'clerk1'],
    ask: (standsForId, place) =>
      post(`/accounts/${place.own('accounts', 'member')}/grants`, {
        ...grant({ unitId: place.unit('onestop'), standsForId, capacity: 'KT' }),
        ...{ basisNumber: '12/QĐ-UBND', basisDate: '2026-11-02' },
      }),
    own: 201,
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /role-grants/{id}/end',
    may: who.ADMINISTER,
    of: ['role-grants', 'member'],
    ask: (id) => post(`/role-grants/${id}/end`, WHY),
  },
];

/** One's own account, by hand: whoever is signed in has one, and names nobody else's. */
const ONES_OWN: readonly Line[] = [
  {
    route: 'POST /auth/login',
    may: who.EVERYBODY,
    ask: () => post('/auth/login', { username: 'khong.co.ai' }),
    own: 400,
    outside: 400,
  },
  {
    route: 'POST /auth/second-factor',
    may: who.EVERYBODY,
    ask: () => post('/auth/second-factor', { step: 'khong-co', code: '000000' }),
    own: 401,
    outside: 401,
  },
  {
    route: 'POST /auth/first-sign-in',
    may: who.EVERYBODY,
    ask: () => post('/auth/first-sign-in', { token: 'khong-co', newPassword: NEW_PASSWORD }),
    own: 422,
    outside: 422,
  },
  {
    route: 'POST /auth/confirm',
    may: who.EVERYBODY,
    ask: () => post('/auth/confirm', { password: MATRIX_PASSWORD }),
    own: 204,
  },
  {
    route: 'POST /auth/password',
    may: who.EVERYBODY,
    ask: () => post('/auth/password', { currentPassword: MATRIX_PASSWORD, newPassword: NEW_PASSWORD }),
    own: 204,
  },
  { route: 'GET /me/sessions', may: who.EVERYBODY, ask: () => get('/me/sessions') },
  { route: 'POST /me/sessions/end', may: who.EVERYBODY, ask: () => post('/me/sessions/end', {}), own: 204 },
  {
    // Whoever names a session of somebody else is told no more than whoever names none, and ends none.
    route: 'POST /me/sessions/end',
    note: 'by id',
    may: who.EVERYBODY,
    of: ['sessions', 'official'],
    ask: (id) => post('/me/sessions/end', { id }),
    own: 204,
    sibling: 204,
    other: 204,
    foreign: 204,
  },
  { route: 'GET /me/second-factor', may: who.EVERYBODY, ask: () => get('/me/second-factor') },
  { route: 'POST /me/second-factor/begin', may: who.EVERYBODY, ask: () => post('/me/second-factor/begin', {}) },
  {
    route: 'POST /me/second-factor/confirm',
    note: 'not begun',
    may: who.EVERYBODY,
    ask: () => post('/me/second-factor/confirm', { code: '000000' }),
    own: 409,
  },
  ...['recovery-codes', 'remove'].map((verb): Line => ({
    route: `POST /me/second-factor/${verb}`,
    note: 'without one',
    may: who.EVERYBODY,
    ask: () => post(`/me/second-factor/${verb}`, {}),
    own: 409,
  })),
  { route: 'GET /me/tokens', may: who.EVERYBODY, ask: () => get('/me/tokens') },
  {
    route: 'POST /me/tokens',
    may: who.EVERYBODY,
    ask: () => post('/me/tokens', { name: 'Bảng theo dõi', permissions: SELECTION, days: 30 }),
    own: 201,
  },
  {
    route: 'POST /me/tokens',
    note: 'for a unit',
    may: who.EVERYBODY,
    of: ['units', 'onestop'],
    ask: (unitId) => post('/me/tokens', { name: 'Bảng theo dõi', permissions: SELECTION, days: 30, unitId }),
    // Whoever works with what is in their own hands is over no unit.
    own: { rest: 422, ...ofCommune(201), official: 422, leader: 201, administrator: 201 },
    sibling: 422,
    other: 422,
    foreign: 422,
  },
  {
    route: 'POST /me/tokens/{id}/revoke',
    may: who.EVERYBODY,
    of: ['tokens', 'OFFICIAL'],
    ask: (id) => post(`/me/tokens/${id}/revoke`, {}),
    own: { rest: 404, official: 200 },
  },
];

export const ON_ACCOUNTS: readonly Line[] = [...OF_OTHERS, ...ONES_OWN];
