import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app';
import { png } from './corpus';
import { expectDone, findingOf, statementOf, storyOf, tamper, visitAt } from './story';
import type { Visitor } from './visitor';

/** Minutes with everything that minutes can have: an opinion, a refusal with its witness, the scan, an addendum; a person named. */
export async function fillMinutes(app: TestApp, head: Visitor): Promise<void> {
  await nameSomebody(app, head);
  const story = await storyOf(app.database);
  const visit = visitAt(story, { unitId: story.unit('thuongsa') });
  const scan = uuidv7();
  const headers = { 'content-type': 'image/png', 'x-file-name': 'bien-ban.png' };
  expectDone(await head.put(`/evidence-files/${scan}`, png(6, 6), headers));
  const steps: readonly (readonly [path: string, body: object])[] = [
    ['/inspections', visit],
    [`/inspections/${visit.id}/findings`, findingOf({ handling: 'REMINDED' })],
    [`/inspections/${visit.id}/lock`, { unitOpinion: 'Đề nghị ghi rõ giờ đến.' }],
    [
      `/inspections/${visit.id}/sign-off`,
      {
        outcome: 'REFUSED',
        reason: 'Chưa đối chiếu xong hồ sơ.',
        witnessName: 'Đinh Văn Khoa',
        witnessPosition: 'Công an xã',
      },
    ],
    [`/inspections/${visit.id}/scan`, { fileId: scan }],
    [
      `/inspections/${visit.id}/addenda`,
      { id: uuidv7(), text: 'Giờ đến: 07 giờ 40 phút.', reason: 'Ghi sót giờ đến.' },
    ],
  ];
  for (const [path, body] of steps) expectDone(await head.post(path, body));
}

/** Named by two findings, with everything that one may say; one is corrected and answered, the other withdrawn. */
async function nameSomebody(app: TestApp, head: Visitor): Promise<void> {
  const story = await storyOf(app.database);
  const [visit, official, file] = [visitAt(story), await app.as('anh.le'), uuidv7()];
  const people = [{ staffMemberId: story.person('anh'), part: 'SUBJECT' }];
  const finding = findingOf({
    ...{ title: 'Vắng mặt không lý do', detail: 'Buổi sáng.', place: 'Quầy 3', foundOn: '2026-11-19' },
    ...{ documentNumber: '12/KH-UBND', recommendedAction: 'Tường trình.', people },
  });
  const other = findingOf({ title: 'Không đeo thẻ', handling: 'REMINDED', people });
  const headers = { 'content-type': 'image/png', 'x-file-name': 'giay-kham.png' };
  expectDone(await official.put(`/evidence-files/${file}`, png(5, 5), headers));
  expectDone(await head.post('/inspections', visit));
  for (const one of [finding, other]) expectDone(await head.post(`/inspections/${visit.id}/findings`, one));
  expectDone(await head.post(`/inspections/${visit.id}/lock`));
  for (const said of [statementOf({ fileId: file }), statementOf()]) {
    expectDone(await official.post(`/named-findings/${finding.id}/statements`, said));
  }
  await tamper(
    app.database,
    `UPDATE finding SET corrected_at = released_at, legal_basis = 'NĐ 118/2025/NĐ-CP' WHERE id = $1`,
    [finding.id],
  );
  const gone = `UPDATE finding SET state = 'WITHDRAWN', withdrawn_reason = 'Ghi nhầm người.' WHERE id = $1`;
  await tamper(app.database, gone, [other.id]);
}
