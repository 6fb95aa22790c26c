import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import type { Ask } from './probe';

/** Somebody's request to an operation. */
export interface Case {
  readonly route: string;
  readonly by: string;
  readonly ask: Ask;
}
const asked = (by: string, route: string, body?: object): Case => {
  const [method = '', path = ''] = route.split(' ');
  return { route, by, ask: { method, path, ...(body ? { body } : {}) } };
};
/** What no probe asks: signing in, and what is one’s own. */
export const APART: readonly Case[] = [
  asked('anonymous', 'POST /auth/login', { username: 'son.ngo', password: DEMO_PASSWORD }),
  asked('anonymous', 'POST /auth/second-factor', { step: 'khong-co', code: '000000' }),
  asked('anonymous', 'POST /auth/first-sign-in', { token: 'khong-co', newPassword: 'may-troi-tren-dinh-nui' }),
  asked('anh.le', 'POST /auth/confirm', { password: DEMO_PASSWORD }),
  asked('anh.le', 'POST /auth/password', { currentPassword: DEMO_PASSWORD, newPassword: 'may-troi-tren-dinh-nui' }),
  asked('anh.le', 'POST /auth/logout', {}),
  ...['begin', 'recovery-codes', 'remove'].map((verb) => asked('anh.le', `POST /me/second-factor/${verb}`)),
  asked('anh.le', 'POST /me/second-factor/confirm', { code: '000000' }),
  asked('anh.le', 'POST /me/sessions/end', {}),
  asked('anh.le', 'POST /me/tokens', { name: 'Bảng', permissions: ['remediation.read-task'], days: 30 }),
  ...['second-factor', 'sessions', 'tokens'].map((page) => asked('anh.le', `GET /me/${page}`)),
  asked('anonymous', 'GET /demo/accounts'),
  asked('anonymous', 'GET /installation'),
  asked('vinh.cao', 'GET /audit/chain'),
  asked('quan.tri', 'GET /calendars'),
  asked('nam.truong', 'GET /roles'),
];
