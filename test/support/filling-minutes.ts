import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app';
import { png } from './corpus';
import { expectDone, findingOf, storyOf, visitAt } from './story';
import type { Visitor } from './visitor';

/** Minutes with everything that minutes can have: an opinion, a refusal with its witness, the scan, an addendum. */
export async function fillMinutes(app: TestApp, head: Visitor): Promise<void> {
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
