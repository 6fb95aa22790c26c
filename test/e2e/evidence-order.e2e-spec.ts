import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { png } from '../support/corpus';
import { refused } from '../support/refusal';
import { expectDone, findingOf, query, storyOf, visitAt, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// The pictures of a finding: in which order they stand and what is written under each.
let app: TestApp;
let story: Story;
let tham: Visitor;
let hung: Visitor;
let visit: string;
let finding: string;
let files: [string, string, string];
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [tham, hung] = [await app.as('tham.nguyen'), await app.as('hung.le')];
  [visit, finding] = [uuidv7(), uuidv7()];
  expectDone(await tham.post('/inspections', visitAt(story, { id: visit })));
  expectDone(await tham.post(`/inspections/${visit}/findings`, findingOf({ id: finding })));
  files = [await taken(3), await taken(4), await taken(5)];
});
afterAll(() => app.stop());

async function taken(size: number): Promise<string> {
  const fileId = uuidv7();
  const headers = { 'content-type': 'image/png', 'x-file-name': `${size}.png` };
  expectDone(await tham.put(`/evidence-files/${fileId}`, png(size, size), headers));
  expectDone(await tham.post(`/findings/${finding}/evidence`, { fileId }));
  return fileId;
}
const arrange = (who: Visitor, pictures: unknown, more: object = {}): Promise<Answer> =>
  who.send('PUT', `/findings/${finding}/evidence`, { pictures, ...more });
const shown = async (): Promise<[string, string | null][]> =>
  (await tham.get(`/findings/${finding}`))
    .json<{ evidence: { fileId: string; caption: string | null }[] }>()
    .evidence.map(({ fileId, caption }) => [fileId, caption]);
const entries = async (): Promise<{ content: object; accounts_for: object }[]> =>
  query(
    app.database,
    `SELECT content::jsonb AS content, accounts_for::jsonb AS accounts_for FROM audit_entry WHERE action = 'inspection.finding-evidence-arranged'`,
  );

it('stand as arranged, with their captions, and the log says what stood before', async () => {
  const [one, two, three] = files;
  expectDone(
    await arrange(tham, [
      { fileId: three, caption: 'Bảng niêm yết tại quầy số 2' },
      { fileId: one, caption: null },
      { fileId: two, caption: null },
    ]),
  );
  const after: [string, string | null][] = [
    [three, 'Bảng niêm yết tại quầy số 2'],
    [one, null],
    [two, null],
  ];
  expect(await shown()).toEqual(after);
  const [entry] = await entries();
  expect(entry?.accounts_for).toEqual({ finding_evidence: 3 });
  expect(entry?.content).toMatchObject({
    before: {
      files: [
        { fileId: one, ordinal: 1 },
        { fileId: two, ordinal: 2 },
        { fileId: three, ordinal: 3 },
      ],
    },
  });

  // The same again is the same, and needs no entry.
  expectDone(
    await arrange(
      hung,
      after.map(([fileId, caption]) => ({ fileId, caption })),
    ),
  );
  expect(await entries()).toHaveLength(1);
});

it('of two who arrange the last has the word, and what one does not know of stays', async () => {
  const [one, two, three] = files;
  expectDone(await tham.post(`/findings/${finding}/evidence/${one}/remove`));
  expectDone(
    await arrange(hung, [
      { fileId: two, caption: 'Sổ tiếp công dân' },
      { fileId: one, caption: 'Đã bỏ' },
    ]),
  );
  expect(await shown()).toEqual([
    [two, 'Sổ tiếp công dân'],
    [three, 'Bảng niêm yết tại quầy số 2'],
  ]);
});

describe('is refused', () => {
  const put = (body: object) => ({ who: tham, method: 'PUT' as const, path: `/findings/${finding}/evidence`, body });
  refused(
    () => app,
    [
      ['no picture', () => put({ pictures: [] }), { status: 400, code: 'field.list', pointer: '/pictures' }],
      [
        'a caption of 301 letters',
        () => put({ pictures: [{ fileId: files[1], caption: 'a'.repeat(301) }] }),
        { status: 400, code: 'field.length', pointer: '/pictures/0/caption' },
      ],
      [
        'a picture without id',
        () => put({ pictures: [{ caption: null }] }),
        { status: 400, code: 'field.required', pointer: '/pictures/0/fileId' },
      ],
    ],
  );

  it('once the minutes are locked, while the same again is answered as before', async () => {
    expectDone(await hung.post(`/inspections/${visit}/lock`));
    const before = await shown();
    const late = await arrange(tham, [{ fileId: files[2], caption: 'Muộn' }]);
    expect([late.status, late.json()['code']]).toEqual([409, 'inspection.locked']);
    expectDone(
      await arrange(
        tham,
        before.map(([fileId, caption]) => ({ fileId, caption })),
      ),
    );
    expect(await shown()).toEqual(before);
  });
});
