import { TestApp } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { SEVERITIES, type Severity } from '@app/kernel';
import { TERM_CAP, termOf } from './rules';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('the term that lists and pages show is the term of the rule, for every severity and every term of an item', async () => {
  const around = Object.values(TERM_CAP).flatMap((days) => [days - 1, days, days + 1]);
  const terms = [null, ...new Set([1, ...around, 250])];
  const made = new Map<string, { severity: Severity; term: number | null }>();
  const inspectionId = await app.database.superuser(async (client) => {
    for (const severity of SEVERITIES) {
      for (const term of terms) {
        const given = { severity, item_term_workdays: term };
        const id = await anotherRow(client, 'finding', `t.tenant_id = 1 AND t.state = 'RECORDED'`, given);
        made.set(id, { severity, term });
      }
    }
    const { rows } = await client.query<{ id: string }>(
      `SELECT i.id FROM inspection i WHERE i.tenant_id = 1 AND i.state = 'IN_PROGRESS'`,
    );
    return rows[0]?.id;
  });

  const page = await (await app.as('tham.nguyen')).get(`/inspections/${inspectionId}`);
  const shown = page
    .json<{ findings: { id: string; termWorkdays: number }[] }>()
    .findings.flatMap(({ id, termWorkdays }) => {
      const facts = made.get(id);
      return facts ? [{ ...facts, termWorkdays }] : [];
    });
  expect(shown).toHaveLength(made.size);
  expect(shown).toEqual(shown.map(({ severity, term }) => ({ severity, term, termWorkdays: termOf(severity, term) })));
});
