import { v7 as uuidv7 } from 'uuid';
import type { ChangeResponse } from '../../libs/reporting/src/dto/changes.response';
import { changeSaid } from '../../libs/reporting/src/rules';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { expectDone, query, storyOf, tamper, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let chair: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  chair = await app.as('ngoc.do');
});
afterAll(() => app.stop());

const all = async (who: Visitor, asked: string): Promise<ChangeResponse[]> =>
  expectDone(await who.get(`/audit/entries?limit=200&${asked}`)).json<{ items: ChangeResponse[] }>().items;

describe('what was done to an account', () => {
  const REASON = { reason: 'Đã chuyển công tác sang cơ quan khác.' };
  let account: string;
  beforeAll(async () => {
    const manages = await administrator(app, story);
    const [row] = await query<{ id: string }>(app.database, `SELECT id FROM account WHERE username = 'anh.le'`);
    account = row?.id ?? '';
    const given = {
      role: 'DESK_OFFICER',
      unitId: story.unit('minhkhe'),
      basisNumber: '12/QĐ-UBND',
      basisDate: '2026-11-18',
    };
    const grant = uuidv7();
    expectDone(await manages.post(`/accounts/${account}/grants`, { id: grant, validFrom: '2026-11-20', ...given }));
    expectDone(await manages.post(`/role-grants/${grant}/end`, REASON));
    expectDone(await manages.post(`/accounts/${account}/reset-password`));
    expectDone(await manages.post(`/accounts/${account}/disable`, { ...REASON, successorId: story.person('oanh') }));
  });
  const WHOSE = '“anh.le (Lê Đức Anh)”';
  const told = async (action: string): Promise<ChangeResponse> => {
    const [entry] = await all(chair, `subjectType=account&action=identity.${action}`);
    if (!entry) throw new Error(`nothing is told of ${action}`);
    return entry;
  };

  it.each([
    ['account-disabled', `khóa tài khoản ${WHOSE}`, `disabled the account ${WHOSE}`],
    ['password-reset', `đặt lại mật khẩu của tài khoản ${WHOSE}`, `reset the password of the account ${WHOSE}`],
    [
      'role-given',
      `cấp vai “Công chức đầu mối” tại Xã Minh Khê cho tài khoản ${WHOSE} từ 20/11/2026`,
      `gave the role “Desk officer” at Xã Minh Khê to the account ${WHOSE} from 20/11/2026`,
    ],
    [
      'role-taken-back',
      `thu hồi vai “Công chức đầu mối” tại Xã Minh Khê của tài khoản ${WHOSE}`,
      `took the role “Desk officer” at Xã Minh Khê back from the account ${WHOSE}`,
    ],
  ])('%s says whose it is, which role and where', async (action, vietnamese, english) => {
    const entry = await told(action);
    expect([changeSaid(entry, 'vi').sentence, changeSaid(entry, 'en').sentence]).toEqual([vietnamese, english]);
    expect(changeSaid(entry, 'vi').fields).toContainEqual(
      expect.objectContaining({ word: 'Người giữ tài khoản', after: 'Lê Đức Anh' }),
    );
  });

  it('stays told of the name that it had then, and of one whose entry holds no name by what it is called now', async () => {
    await tamper(app.database, `UPDATE account SET username = 'anh.moi' WHERE id = $1`, [account]);
    expect((await told('account-disabled')).subject.title).toBe('anh.le (Lê Đức Anh)');
    await tamper(
      app.database,
      `UPDATE audit_entry SET content = '{"after":{"reason":"Nghỉ."}}' WHERE action = 'identity.account-disabled'`,
    );
    expect((await told('account-disabled')).subject.title).toBe('anh.moi (Lê Đức Anh)');
  });

  it('is in the sheet in words: roles, units and days, in the language that was asked for', async () => {
    const sheet = async (language: string): Promise<string> =>
      expectDone(
        await chair.get('/audit/entries.csv?subjectType=account', { 'Accept-Language': language }),
      ).bytes.toString();
    const [vietnamese, english] = [await sheet('vi'), await sheet('en')];
    const linked = await chair.get('/audit/entries.csv?subjectType=account&language=en', { 'Accept-Language': 'vi' });
    expect(expectDone(linked).bytes.toString()).toBe(english);
    expect(vietnamese).toContain('Vai: Công chức đầu mối');
    expect(vietnamese).toContain('Ngày văn bản: 18/11/2026');
    expect(english).toContain('Time,Who,Position,Act');
    expect(english).toContain('Role: Desk officer');
    for (const text of [vietnamese, english])
      expect(text).not.toMatch(/DESK_OFFICER|[^\d]\d{4}-\d\d-\d\d[^T\d]|: 8;|unitId/);
  });
});
