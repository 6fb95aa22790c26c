import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from './app';
import { DraftHand, draftItem, lawOf, publication, standingVersion } from './checklists';
import { actOfUnit, contactOfUnit, hoursOfUnit } from './office-bodies';
import { expectDone } from './story';
import type { Visitor } from './visitor';

/** A version that was published and taken back, with what it was to replace; a draft under way with a law of the office's own. */
export async function writeChecklists(admin: Visitor, database: TestDatabase): Promise<void> {
  const law = { ...lawOf('ND-602-2026'), inForceFrom: '2026-07-01' };
  expectDone(await admin.post('/legal-bases', law));
  const full = { legalBasis: 'Điều 4', asks: ['COUNT' as const], countLabel: 'Số quầy', totalLabel: 'Tổng số quầy' };
  const hand = await DraftHand.begin(admin, { code: 'CD-01', title: 'Chuyên đề số hóa' });
  expectDone(await hand.save([draftItem({ basisCode: law.code, replacesCode: 'M1', ...full })]));
  expectDone(await hand.step('publish', publication()));
  const retired = { retiredOn: '2026-12-01', reason: 'Ban hành nhầm danh mục.' };
  expectDone(await admin.post(`/checklist-versions/${hand.draft.publishedVersionId}/retire`, retired));
  const next = await DraftHand.begin(admin, { fromVersionId: await standingVersion(database) });
  expectDone(await next.save(next.draft.items.slice(1).map((item) => ({ ...item, replacesCode: 'M1' }))));
  expectDone(await next.step('publish', publication({ publishedOn: '2026-12-01' })));
  await DraftHand.begin(admin, { fromVersionId: hand.draft.publishedVersionId, code: 'KTCV' });
}

/** The calendar has been changed once, so that the page tells who changed it and why. */
export async function changeCalendar(admin: Visitor): Promise<void> {
  const days = [{ day: '2027-12-24', kind: 'HOLIDAY', state: 'PROPOSED', name: 'Nghỉ theo quyết định của tỉnh' }];
  const body = { id: uuidv7(), basedOn: 1, days, reason: 'Theo kế hoạch nghỉ của tỉnh.' };
  expectDone(await admin.post('/calendars', body));
}

/** A unit under the given one that was created and then renamed. */
export async function decideOnUnit(admin: Visitor, parentId: number): Promise<void> {
  const act = actOfUnit({ onDay: '2026-11-02', name: 'Phòng Tin học', kind: 'DIVISION', parentId });
  const { id } = expectDone(await admin.post('/units', act)).json<{ id: number }>();
  expectDone(await admin.post(`/units/${id}/rename`, actOfUnit({ name: 'Phòng Chuyển đổi số' })));
  expectDone(await admin.post(`/units/${id}/contact`, contactOfUnit()));
  expectDone(await admin.post(`/units/${id}/working-hours`, hoursOfUnit()));
}

/** A setting in force, one planned, one taken back: every field of the page has been seen with a value. */
export async function setAndPlan(admin: Visitor): Promise<void> {
  const set = async (value: string, validFrom: string): Promise<string> => {
    const basis = 'Quyết định 1200/QĐ-UBND ngày 18/11/2026';
    const body = { id: uuidv7(), value, validFrom, reason: 'Theo quy chế làm việc mới.', basis };
    expectDone(await admin.post('/settings/inspection.repeat-months/values', body));
    return body.id;
  };
  await set('18', '2026-11-20');
  await set('24', '2026-12-01');
  expectDone(await admin.post(`/setting-values/${await set('36', '2027-01-01')}/withdraw`));
}
