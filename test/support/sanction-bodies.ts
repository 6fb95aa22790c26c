import { v7 as uuidv7 } from 'uuid';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

/** A decision of the commune's chair about somebody; each has a number of its own. */
export const sanctionOf = (staffMemberId: string, more: object = {}) => {
  const id = uuidv7();
  return {
    ...{ id, staffMemberId, side: 'STATE', form: 'REPRIMAND', decisionNumber: `${id.slice(-4)}/QĐ-UBND` },
    ...{ decidedOn: '2026-09-14', decidedBy: 'Chủ tịch UBND xã Minh Khê', actOn: '2026-08-11' },
    conduct: 'Vắng mặt không lý do tại bộ phận một cửa trong giờ làm việc.',
    ...more,
  };
};

export const SIGNED_YES = { isPublicDuty: true, reason: 'Vi phạm giờ làm việc khi trực tiếp công dân.' };
export const ANNULLED = { reason: 'Quyết định số 201/QĐ-UBND hủy quyết định này.' };
export const REPLY = { text: 'Tôi đã báo cáo nghỉ ốm qua điện thoại sáng hôm đó.' };

/** Sanctions of people of Xã Minh Khê: one to be signed, one to be annulled, and one that Lê Đức Anh may answer. */
export type Sanctions = Readonly<Record<'toSign' | 'toAnnul' | 'ofAnh', string>>;

export async function sanctionsOf(officer: Visitor, story: Story, person: string): Promise<Sanctions> {
  const enter = async (staffMemberId: string): Promise<string> => {
    const sanction = sanctionOf(staffMemberId);
    expectDone(await officer.post('/sanctions', sanction));
    return sanction.id;
  };
  return { toSign: await enter(person), toAnnul: await enter(person), ofAnh: await enter(story.person('anh')) };
}

/** Two sanctions of one person: one that is signed and answered, one that is annulled. */
export async function fillSanctions(
  [officer, chair, self]: readonly [Visitor, Visitor, Visitor],
  id: string,
): Promise<void> {
  const [standing, wrong] = [sanctionOf(id), sanctionOf(id)];
  for (const sanction of [standing, wrong]) expectDone(await officer.post('/sanctions', sanction));
  expectDone(await chair.post(`/sanctions/${standing.id}/public-duty`, SIGNED_YES));
  expectDone(await self.post(`/sanctions/${standing.id}/reply`, REPLY));
  expectDone(await officer.post(`/sanctions/${wrong.id}/annul`, ANNULLED));
}
