import type { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { refusalOf, under } from '../../../test/support/scope';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const within = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  database.superuser((client) => under(client, {}, () => work(client)));

const ITEM = `INSERT INTO inbox_item (id, tenant_id, person_id, unit_id, permission, code, facts, about_type, about_id, told_at, told_by_name)
  SELECT gen_random_uuid(), s.tenant_id, CASE WHEN $1 THEN s.id END, CASE WHEN $2 THEN s.org_unit_id END, $3, $4, $5, $6,
         gen_random_uuid(), '2026-11-20T08:00:00+07:00', 'Hệ thống' FROM staff_member s WHERE s.tenant_id = 1 LIMIT 1`;
const insert = (changes: Partial<Record<'person' | 'unit' | 'permission' | 'code' | 'facts' | 'about', unknown>>) =>
  within((client) => {
    const given = { person: true, unit: false, permission: null, code: 'a.b', facts: '{}', about: 'task', ...changes };
    const { person, unit, permission, code, facts, about } = given;
    return refusalOf(client, ITEM, [person, unit, permission, code, facts, about]);
  });

describe('an item of the inbox in the database', () => {
  it('is for a person, or for a unit and a permission, and never for both or for nobody', async () => {
    expect(await insert({})).toBeNull();
    expect(await insert({ person: false, unit: true, permission: 'remediation.sign' })).toBeNull();
    const wrong = [
      { person: false },
      { unit: true },
      { permission: 'remediation.sign' },
      { person: false, unit: true },
      { person: false, permission: 'remediation.sign' },
      { unit: true, permission: 'remediation.sign' },
    ];
    for (const address of wrong) expect([address, await insert(address)]).toEqual([address, 'inbox_item_address']);
  });

  it('names a sentence, its facts and what it is about', async () => {
    expect(await insert({ code: 'Có việc mới' })).toBe('inbox_item_code_check');
    expect(await insert({ facts: '[]' })).toBe('inbox_item_facts_check');
    expect(await insert({ facts: 'không' })).toBe('22P02');
    expect(await insert({ about: 'person' })).toBe('inbox_item_about_type');
  });

  it('is read once by each reader', async () => {
    const read = `INSERT INTO inbox_read (tenant_id, item_id, reader, read_at)
      SELECT i.tenant_id, i.id, i.person_id, i.told_at FROM inbox_item i WHERE i.person_id IS NOT NULL LIMIT 1`;
    await within(async (client) => {
      expect(await refusalOf(client, read)).toBeNull();
      await client.query(read);
      expect(await refusalOf(client, read)).toBe('inbox_read_pkey');
    });
  });
});
