import { TestApp } from '../../../test/support/app';
import { anotherRow } from '../../../test/support/rows';
import { tamper } from '../../../test/support/story';
import { SEVERITIES, type Severity } from '@app/kernel';
import { DEFAULT_TERM_CAPS, type TermCaps } from '@app/organization';
import { termOf } from './rules';

let app: TestApp;
const SETTINGS = `
  INSERT INTO setting_value (id, tenant_id, key, value, valid_from, reason, set_by, set_by_name, set_at, content_hash,
                             withdrawn_at, withdrawn_by_name)
  SELECT gen_random_uuid(), v.tenant, 'inspection.term-cap-level-' || v.level, v.value, v.from_day::date, 'thử', '', '',
         '2026-01-01T01:00:00Z', '', v.withdrawn::timestamptz, CASE WHEN v.withdrawn IS NOT NULL THEN '' END
    FROM (VALUES (1, 3, '6', '2026-02-01', NULL), (1, 3, '7', '2026-03-01', NULL), (1, 3, '8', '2026-04-01', '2026-03-01Z'),
                 (1, 2, '9', '2026-12-01', NULL), (2, 1, '1', '2026-02-01', NULL)) AS v(tenant, level, value, from_day, withdrawn)`;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('the term that lists and pages show is the term of the rule, for every severity and every term of an item', async () => {
  // Mức 3 as the office has set it; of the others the default holds, for it is withdrawn or yet to come.
  const caps: TermCaps = { ...DEFAULT_TERM_CAPS, LEVEL_3: 7 };
  await tamper(app.database, SETTINGS);
  const around = Object.values(caps).flatMap((days) => [days - 1, days, days + 1]);
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
  expect(shown).toEqual(
    shown.map(({ severity, term }) => ({ severity, term, termWorkdays: termOf(severity, term, caps) })),
  );
});
