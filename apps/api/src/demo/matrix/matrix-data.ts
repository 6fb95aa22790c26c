import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import { CHECKLIST_LIBRARY, ChecklistService, type LibraryVersion } from '@app/inspection';
import { addDays } from '@app/kernel';
import { CalendarService, VIETNAM_CALENDAR_DAYS, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO } from '@app/organization';
import { Clock, jobContext, UnitOfWork } from '@app/platform';
import { ROLE_MATRIX } from '../../role-matrix';
import { DemoOffice, personOf, type Office } from '../demo-office';
import { idOf, usernameIn } from '../demo-people';
import { fillCommune, noteProvince } from './commune';
import { Hand } from './hand';
import { markOf, planOf, type MatrixSize } from './plan';
import type { MatrixObject, Scene } from './scene';

/** Somebody of the matrix who can sign in; `unit` is where the role is held. */
export interface MatrixAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly tenant: number;
  readonly unit: number;
  readonly unitName: string;
  readonly person: string;
}

/** Everything that somebody who tests the rights from outside has to know. */
export interface Matrix {
  readonly accounts: readonly MatrixAccount[];
  readonly objects: readonly MatrixObject[];
}

/**
 * Provinces side by side that know nothing of each other, alike but for a mark in every text: what is found with a mark of
 * somewhere else should not have been there. Told through the application's own services and routes, into an empty database.
 */
export async function fillMatrix(app: NestFastifyApplication, size: MatrixSize): Promise<Matrix> {
  const objects: MatrixObject[] = [];
  const offices: Office[] = [];
  for (let province = 1; province <= size.provinces; province += 1) offices.push(await found(app, size, province));
  await Promise.all(offices.map((office) => fillOffice(app, office, { size, objects })));
  return { accounts: offices.flatMap((office) => accountsOf(office, size)), objects };
}

async function found(app: NestFastifyApplication, size: MatrixSize, province: number): Promise<Office> {
  const anchor = app.get(Clock).today();
  const office = await app.get(DemoOffice).found(planOf(size, { province, roles: Object.keys(ROLE_MATRIX), anchor }));
  await app.get(UnitOfWork).run(jobContext('seed', province), async () => {
    await app.get(CalendarService).publish(VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS);
    for (const { list, items } of oldChecklists(markOf(province))) await app.get(ChecklistService).publish(list, items);
  });
  return office;
}

/** Lists of its own that a province no longer uses, beside those that come with the product. */
function oldChecklists(mark: string): LibraryVersion[] {
  const items = (CHECKLIST_LIBRARY[0]?.items ?? []).slice(0, 2);
  return [1, 2, 3].map((n) => ({
    list: {
      code: `THU${n}`,
      version: 1,
      title: `Danh mục thử nghiệm ${n} ${mark}`,
      publishedOn: '2019-01-01',
      retiredOn: '2020-01-01',
    },
    items: items.map((item) => ({ ...item, title: `${item.title} ${mark}` })),
  }));
}

async function fillOffice(
  app: NestFastifyApplication,
  office: Office,
  { size, objects }: { size: MatrixSize; objects: MatrixObject[] },
): Promise<void> {
  const { tenantId } = office.plan;
  const hands = new Map<string, Promise<Hand>>();
  const as = (key: string): Promise<Hand> => {
    const hand = hands.get(key) ?? Hand.of(app, usernameIn(office.plan, key), size.password);
    hands.set(key, hand);
    return hand;
  };
  const [leader, administrator] = [await as('province.leader'), await as('province.administrator')];
  await noteProvince(office, { leader, administrator }, (type, id, where) =>
    objects.push({ type, id, ...where, tenant: tenantId }),
  );
  await planSettings(app, office, { by: administrator, objects });
  await draftLists(office, { by: administrator, objects });
  for (let commune = 1; commune <= size.communes; commune += 1) {
    const unitId = idOf(office.units, `c${commune}`);
    const clock = app.get(Clock);
    const scene: Scene = {
      office,
      commune,
      unitId,
      mark: markOf(tenantId, commune),
      now: clock.now(),
      today: clock.today(),
      as,
      note: (type, id, state) =>
        objects.push({ type, id, unit: unitId, tenant: tenantId, ...(state === undefined ? {} : { state }) }),
    };
    await fillCommune(scene);
  }
}

/** Settings that get other values from a day to come on. */
const PLANNED_VALUES = {
  'inspection.repeat-months': '24',
  'inspection.smallest-team': '3',
  'remediation.soon-workdays': '5',
  'reporting.few-checked': '8',
  'evidence.unattached-days': '60',
};

/** Settings from a day to come on: what can be taken back again. */
async function planSettings(
  app: NestFastifyApplication,
  { plan }: Office,
  { by, objects }: { by: Hand; objects: MatrixObject[] },
): Promise<void> {
  const validFrom = addDays(app.get(Clock).today(), 20);
  const reason = `Theo quy chế làm việc mới, ${plan.mark}.`;
  const ofProvince = { unit: null, tenant: plan.tenantId };
  for (const [key, value] of Object.entries(PLANNED_VALUES)) {
    const id = uuidv7();
    await by.post(`/settings/${key}/values`, { id, value, validFrom, reason });
    objects.push({ id: key, type: 'settings', ...ofProvince }, { id, type: 'setting-values', ...ofProvince });
  }
}

/** Lists that are being written, and laws that the province has entered itself. */
async function draftLists({ plan }: Office, { by, objects }: { by: Hand; objects: MatrixObject[] }): Promise<void> {
  const ofProvince = { unit: null, tenant: plan.tenantId };
  const { items } = await by.get<{ items: { versionId: string; code: string; retiredOn: string | null }[] }>(
    '/checklists',
  );
  const from = items.find(({ retiredOn }) => retiredOn === null)?.versionId;
  for (let n = 1; n <= 5; n += 1) {
    const [draft, law] = [uuidv7(), uuidv7()];
    const title = `Chuyên đề ${n} ${plan.mark}`;
    await by.post('/checklist-drafts', { id: draft, fromVersionId: from, code: `CD-${n}`, title });
    const citation = `Nghị quyết số ${n}/NQ-HĐND ${plan.mark}`;
    await by.post('/legal-bases', { id: law, code: `NQ-${n}`, citation, source: `Công báo ${plan.mark}` });
    objects.push(
      { id: draft, type: 'checklist-drafts', ...ofProvince },
      { id: law, type: 'legal-bases', ...ofProvince },
    );
  }
}

function accountsOf(office: Office, { password }: MatrixSize): MatrixAccount[] {
  const { plan } = office;
  return plan.people.flatMap(({ key, account }) => {
    if (!account) return [];
    const { username, role, at } = account;
    const unitName = `${plan.units.find((unit) => unit.key === at)?.name} ${plan.mark}`;
    const place = { tenant: plan.tenantId, unit: idOf(office.units, at), unitName };
    return [{ username: usernameIn(plan, username), password, role, ...place, person: personOf(office, key) }];
  });
}
