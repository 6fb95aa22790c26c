import { TestApp } from '../support/app';
import { grant, storyOf, tamper, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

interface Row {
  readonly id: string;
  readonly username: string;
  readonly person: { readonly fullName: string; readonly position: string } | null;
  readonly state: string;
  readonly lastSignedInAt: string | null;
  readonly roles: readonly { readonly role: string; readonly unit: { readonly name: string } }[];
}

let app: TestApp;
let story: Story;
let administrator: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  administrator = await app.as('nam.truong');
});
afterAll(() => app.stop());

const list = async (query: string, who = administrator): Promise<{ items: Row[]; next: string | null }> => {
  const answer = await who.get(`/accounts?${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.json();
};
const names = async (query: string, who?: Visitor): Promise<string[]> =>
  (await list(query, who)).items.map(({ username }) => username);

describe('the list of accounts', () => {
  it('is of people by their given name, each with post, unit, roles of today and last sign-in', async () => {
    await app.as('anh.le');
    const { items, next } = await list('limit=200');
    expect(next).toBeNull();
    expect(items[0]).toMatchObject({
      username: 'anh.le',
      person: { fullName: 'Lê Đức Anh', position: 'Công chức tiếp nhận hồ sơ' },
      unit: { name: 'Trung tâm Phục vụ hành chính công' },
      state: 'ACTIVE',
      lastSignedInAt: expect.stringMatching(/^20\d\d-/),
      roles: [{ role: 'OFFICIAL', unit: { name: 'Trung tâm Phục vụ hành chính công' } }],
    });
    const order = new Intl.Collator('vi');
    const given = items.map(({ person }) => person?.fullName.split(' ').at(-1) ?? '');
    expect(given).toEqual([...given].sort((a, b) => order.compare(a, b)));
    expect(items.find(({ username }) => username === 'thanh.ly')?.lastSignedInAt).toBeNull();
    expect(items.filter(({ username }) => username.startsWith('hai.'))).toEqual([]);
  });

  it.each(['q=duc+anh', 'q=%C4%90%E1%BB%A8C', 'q=anh.LE', 'q=l%C3%AA+d'])(
    'is searched by name and user name, with or without marks: %s',
    async (query) => {
      expect(await names(query)).toEqual(['anh.le']);
    },
  );

  it('is narrowed by unit with all below it, by role and by state', async () => {
    expect((await names(`unitId=${story.unit('minhkhe')}`)).sort()).toEqual([
      ...['anh.le', 'binh.pham', 'dung.dang', 'ngoc.do', 'yen.hoang'],
    ]);
    expect((await names('role=COMMUNE_CHAIR')).sort()).toEqual(['khai.bui', 'ngoc.do']);
    await tamper(app.database, `UPDATE account SET state = 'DISABLED' WHERE username = 'thanh.ly'`);
    expect(await names('state=DISABLED')).toEqual(['thanh.ly']);
    expect(await names(`state=DISABLED&unitId=${story.unit('minhkhe')}`)).toEqual([]);
  });

  it('comes page by page without a row twice or left out', async () => {
    const whole = await names('limit=200');
    const pages: string[] = [];
    for (let after = '', round = 0; round < 20; round += 1) {
      const { items, next } = await list(`limit=3${after && `&after=${after}`}`);
      pages.push(...items.map(({ username }) => username));
      if (next === null) break;
      after = next;
    }
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(10);
  });

  it('is to an administrator of one ward that ward’s alone', async () => {
    await grant(app.database, 'son.ngo', 'ADMINISTRATOR', story.unit('vanphong'));
    const ward = await app.as('son.ngo');
    expect((await names('limit=200', ward)).sort()).toEqual(['khai.bui', 'son.ngo']);
    expect(await names('q=anh.le', ward)).toEqual([]);
  });

  it('says on the page of one how many devices it is open on: those that have ended by themselves are none', async () => {
    const id = (await list('q=mai.vu')).items[0]?.id ?? '';
    const open = async (): Promise<unknown> => (await administrator.get(`/accounts/${id}`)).json()['sessions'];
    const age = (column: string, interval: string): Promise<void> =>
      tamper(
        app.database,
        `UPDATE session SET ${column} = ${column} - interval '${interval}'
          WHERE id = (SELECT id FROM session WHERE account_id = $1 AND ${column} > now() - interval '5 minutes' LIMIT 1)`,
        [id],
      );
    for (let device = 0; device < 3; device += 1) await app.as('mai.vu');
    expect(await open()).toBe(3);
    await age('last_seen_at', '30 minutes');
    expect(await open()).toBe(2);
    await tamper(
      app.database,
      `DELETE FROM session WHERE account_id = $1 AND last_seen_at < now() - interval '20 minutes'`,
      [id],
    );
    await age('created_at', '12 hours');
    expect(await open()).toBe(1);
  });

  it('is no chair’s', async () => {
    expect((await (await app.as('ngoc.do')).get('/accounts')).status).toBe(403);
  });

  it('shows nothing of what is found or put right to who administers', async () => {
    for (const path of ['/tasks', '/inspections', '/findings/open', '/audit/entries', '/months/2026-11', '/desk']) {
      expect([path, (await administrator.get(path)).status]).not.toEqual([path, 200]);
    }
    const { permissions } = (await administrator.get('/me')).json<{ permissions: string[] }>();
    expect(permissions.filter((name) => /^(inspection|remediation|evidence|audit)\./.test(name))).toEqual([
      // What is asked in a visit is the office's to write, not what comes of it.
      ...['inspection.answer-named', 'inspection.manage-checklists', 'inspection.read-checklists'],
    ]);
  });
});
