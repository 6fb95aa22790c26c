import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { Authenticator, codeGiven, passwordGiven } from './authenticator';
import { actOfUnit, changeOfCalendar, plannedSetting } from './office-bodies';
import { send } from './probe';
import { CHANGING } from './probes-writing';
import { FIRST_LINK } from './accounts';
import type { Answer, Visitor } from './visitor';
import { EVIDENCE, EVIDENCE_HEADERS, type World } from './world';

const OTHER_PASSWORD = 'mưa rào qua đồi chè xanh';
const SIGN_IN = { username: 'anh.le', password: DEMO_PASSWORD };

/** One call of each route that changes something, by whoever may. */
export function callsChanging(world: World): { route: string; ask: () => Promise<Answer> }[] {
  const visitor: Visitor = world.app.anonymous();
  const file = uuidv7();
  const setting = { ...plannedSetting(), validFrom: '2027-06-01' };
  return [
    ...CHANGING.filter(({ repeats }) => !repeats).map((probe) => ({
      route: probe.route,
      ask: async () => send(await world.as(probe.by), probe.ask(probe.of(world), world, probe.by)),
    })),
    {
      route: 'PUT /evidence-files/{id}',
      ask: async () => (await world.as('anh.le')).put(`/evidence-files/${file}`, EVIDENCE, EVIDENCE_HEADERS),
    },
    {
      route: 'POST /auth/login',
      ask: () => visitor.post('/auth/login', SIGN_IN),
    },
    {
      route: 'POST /settings/{key}/values',
      ask: async () => (await world.as('quan.tri')).post('/settings/inspection.repeat-months/values', setting),
    },
    ...byOffice(world),
    ...ownSecurity(world, visitor),
    { route: 'POST /auth/logout', ask: () => visitor.post('/auth/logout') },
  ];
}

/** What the administrator of the whole office does about units and calendar. */
function byOffice(world: World): { route: string; ask: () => Promise<Answer> }[] {
  const { story } = world;
  const ended = { ...actOfUnit(), successors: [{ unitId: story.unit('vanphong.office') }] };
  const reopened = { id: uuidv7(), decision: 'Kết thúc nhầm đơn vị.' };
  const change = { ...changeOfCalendar(1), id: uuidv7() };
  const post = (route: string, path: string, body: object) => ({
    route,
    ask: async () => (await world.as('quan.tri')).post(path, body),
  });
  return [
    post('POST /units/{id}/end', `/units/${story.unit('vanphong.onestop')}/end`, ended),
    post('POST /units/{id}/reopen', `/units/${story.unit('old')}/reopen`, reopened),
    post('POST /calendars', '/calendars', change),
  ];
}

/** What the account of `anh.le` does about itself, in this order. A refused try has used no code up. */
function ownSecurity({ app }: World, visitor: Visitor): { route: string; ask: () => Promise<Answer> }[] {
  let phone: Authenticator | null = null;
  const code = (steps: number): string => phone?.code(steps) ?? '';
  const post = (path: string, body?: () => object | Promise<object>) => ({
    route: `POST ${path}`,
    ask: async () => visitor.post(path, await body?.()),
  });
  const otherSession = async (): Promise<object> => {
    const { items } = (await visitor.get('/me/sessions')).json<{ items: { id: string; isThis: boolean }[] }>();
    return { id: items.find(({ isThis }) => !isThis)?.id };
  };
  return [
    {
      route: 'POST /me/second-factor/begin',
      ask: async () => {
        const begun = await visitor.post('/me/second-factor/begin');
        if (begun.status === 200) phone = new Authenticator(begun.json<{ secret: string }>().secret);
        return begun;
      },
    },
    post('/me/second-factor/confirm', () => ({ code: code(-1) })),
    {
      route: 'POST /auth/second-factor',
      ask: async () => {
        const other = app.anonymous();
        return codeGiven(other, await passwordGiven(other, 'anh.le'), code(0));
      },
    },
    post('/me/sessions/end', otherSession),
    post('/me/tokens', () => ({ name: 'Bảng', permissions: ['remediation.read-task'], days: 30 })),
    post('/auth/confirm', () => ({ password: DEMO_PASSWORD, code: code(1) })),
    post('/me/second-factor/recovery-codes'),
    post('/me/second-factor/remove'),
    { route: 'POST /auth/login', ask: () => app.anonymous().post('/auth/login', SIGN_IN) },
    post('/me/sessions/end'),
    post('/auth/password', () => ({ currentPassword: DEMO_PASSWORD, newPassword: OTHER_PASSWORD })),
    post('/auth/password', () => ({ currentPassword: OTHER_PASSWORD, newPassword: DEMO_PASSWORD })),
    {
      route: 'POST /auth/first-sign-in',
      ask: () =>
        app.anonymous().post('/auth/first-sign-in', { token: FIRST_LINK, newPassword: 'nắng sớm trên bến đò ngang' }),
    },
  ];
}
