import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { DECISION } from '../support/roster-bodies';
import { expectDone, grant, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

const REASON = 'Chuyển công tác theo Quyết định số 15/QĐ-UBND.';

interface Secret {
  readonly oneTimePassword: string;
}

let app: TestApp;
let story: Story;
let ward: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  await grant(app.database, 'son.ngo', 'ADMINISTRATOR', story.unit('vanphong'));
  ward = await app.as('son.ngo');
});
afterAll(() => app.stop());

it('is not given an inspecting role over the whole authority, where it would be in nobody’s name', async () => {
  const nam = await app.as('nam.truong');
  const asked = (unit: string) => ({
    ...{ id: uuidv7(), username: `kiem.tra.${unit}`, staffMemberId: null },
    grant: { id: uuidv7(), role: 'INSPECTOR', unitId: story.unit(unit) },
  });
  const before = await written(app.database);
  const refused = await nam.post('/accounts', asked('province'));
  expect([refused.status, refused.json()['code']]).toEqual([422, 'identity.held-at-a-body']);
  expect(await written(app.database)).toEqual(before);
  expectDone(await nam.post('/accounts', asked('home')));
});

describe('an account for somebody whom the office does not have yet', () => {
  const newcomer = (changes: Record<string, unknown> = {}) => {
    const unitId = story.unit('vanphong.office');
    return {
      id: uuidv7(),
      username: `moi.${uuidv7().slice(-6)}`,
      staffMemberId: uuidv7(),
      person: {
        ...{ fullName: 'Quách Thị Mới', kind: 'CIVIL_SERVANT', onDay: '2026-11-02' },
        ...{ to: { unitId, position: 'Chuyên viên' }, decision: DECISION },
      },
      grant: { id: uuidv7(), role: 'OFFICIAL', unitId },
      ...changes,
    };
  };

  it('takes them on with a post and a first role in one act, told once', async () => {
    const asked = newcomer();
    const secret = expectDone(await ward.post('/accounts', asked)).json<Secret>();
    expect(secret.oneTimePassword).not.toBeNull();
    expect((await ward.post('/accounts', asked)).json()).toMatchObject({ oneTimePassword: null });
    const page = (await ward.get(`/accounts/${asked.id}`)).json();
    expect(page).toMatchObject({
      person: { id: asked.staffMemberId, fullName: 'Quách Thị Mới', position: 'Chuyên viên' },
      unit: { id: story.unit('vanphong.office') },
      ...{ hasSecondFactor: false, sessions: 0 },
      grants: [{ role: 'OFFICIAL', validFrom: '2026-11-20', givenByName: 'Ngô Thế Sơn', endedByName: null }],
    });
    // They came by a paper, as everybody does whom the roster takes on.
    expect((await ward.get(`/staff-members/${asked.staffMemberId}`)).json()).toMatchObject({
      appointments: [{ startsOn: '2026-11-02', decisionNumber: DECISION.number }],
      movements: [{ kind: 'RECRUITMENT', decisionNumber: DECISION.number, enteredByName: 'Ngô Thế Sơn' }],
    });
    const comesIn = app.anonymous();
    await comesIn.post('/auth/login', { username: asked.username, password: secret.oneTimePassword });
    expect((await ward.get(`/accounts/${asked.id}`)).json()).toMatchObject({ sessions: 1 });
    const taken = { reason: REASON };
    expectDone(await ward.post(`/role-grants/${asked.grant.id}/end`, taken));
    expect((await ward.get(`/accounts/${asked.id}`)).json()).toMatchObject({
      grants: [{ standing: 'ENDED', endedByName: 'Ngô Thế Sơn', endReason: REASON }],
    });
  });

  it('is one for ten who press at once', async () => {
    const asked = newcomer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ward.post('/accounts', asked)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(answers.filter((answer) => answer.json()['oneTimePassword'] !== null)).toHaveLength(1);
    const person = (await ward.get(`/staff-members/${asked.staffMemberId}`)).json<{ movements: unknown[] }>();
    expect(person.movements).toHaveLength(1);
  });

  it('leaves nothing behind where any part of it is refused, which is named', async () => {
    const at = (answer: Answer): unknown => answer.json<{ errors?: { pointer: string }[] }>().errors?.[0]?.pointer;
    const minhkhe = story.unit('minhkhe');
    const { person, grant: role } = newcomer();
    for (const [changes, status, pointer] of [
      [{ person: { ...person, to: { ...person.to, unitId: minhkhe } } }, 403, '/person/to/unitId'],
      [{ person: { ...person, to: { ...person.to, unitId: 999_999 } } }, 400, '/person/to/unitId'],
      [{ person: { ...person, onDay: '2025-06-30' } }, 400, '/person/onDay'],
      [{ person: { ...person, onDay: '2026-11-21' } }, 400, '/person/onDay'],
      [{ person: { ...person, decision: undefined } }, 400, '/person/decision'],
      [
        { person: { ...person, decision: { ...DECISION, decidedOn: '2026-11-21' } } },
        400,
        '/person/decision/decidedOn',
      ],
      [{ person: { ...person, birthYear: 1990, bornOn: '1991-01-01' } }, 400, '/person/bornOn'],
      [{ person: { ...person, fullName: '' } }, 400, '/person/fullName'],
      [{ staffMemberId: null }, 400, '/staffMemberId'],
      [{ grant: { ...role, unitId: minhkhe } }, 403, '/grant/unitId'],
      [{ grant: { ...role, role: 'VICE_CHAIR' } }, 400, '/grant/basisNumber'],
      [{ grant: { ...role, lastDay: '2026-11-01' } }, 400, '/grant/lastDay'],
    ] as const) {
      const before = await written(app.database);
      const answer = await ward.post('/accounts', newcomer(changes));
      expect(await written(app.database)).toEqual(before);
      expect([answer.status, at(answer)]).toEqual([status, pointer]);
    }
  });
});
