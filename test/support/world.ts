import { v7 as uuidv7 } from 'uuid';
import { accountsOf, type Accounts } from './accounts';
import { proposalsOf, type Amending } from './amending';
import type { TestApp } from './app';
import { checklistsOf, type Checklists } from './checklists';
import { png } from './corpus';
import { OTHER_BODYS_INSPECTOR, takeOnNewcomers } from './newcomers';
import { administrator } from './administrator';
import { plannedSetting } from './office-bodies';
import { importsOf, type Imports } from './import-bodies';
import { staffOf, type Staff } from './roster-bodies';
import { monthsOf, type Months } from './month-bodies';
import { rulesOf, type Rules } from './rule-bodies';
import { papersOf, type Papers } from './sheet-bodies';
import { effectsOf, type Effects } from './effect-bodies';
import { gradesOfUnits, type GradesOfUnits } from './unit-grade-bodies';
import { partyResultsOf, type PartyResults } from './party-bodies';
import { sanctionsOf, type Sanctions } from './sanction-bodies';
import { worksIn, type Works } from './work-bodies';
import { expectDone, proofOf, query, questionOf, statementOf, storyOf, tamper, toPerson, type Story } from './story';
import { ownStaffId, Team, type Task } from './team';
import type { Visitor } from './visitor';

export const EVIDENCE = png(3, 3);
export const EVIDENCE_HEADERS = { 'content-type': 'image/png', 'x-file-name': 'bang-chung.png' };

/** What somebody has of their own, to name a foreign thing in. */
export interface Desk {
  readonly newTask: Task;
  readonly acceptedTask: Task;
}

/** Things of Xã Minh Khê and of Sở Nội vụ, in every state that a request needs; what one request changes is its own. */
export interface World {
  readonly app: TestApp;
  readonly story: Story;
  /** Somebody signed in, once each; `anonymous` is nobody. */
  as(name: string): Promise<Visitor>;
  /** Whose visits somebody opens. */
  teamOf(who: string): Team;
  readonly visits: Readonly<Record<VisitName, string>>;
  readonly findings: Readonly<
    Record<
      'open' | 'toRevise' | 'toWithdraw' | 'withdrawn' | 'released' | 'toAmend' | 'namesAnh' | 'namesAnhOpen',
      string
    >
  >;
  readonly amendments: Amending['amendments'];
  readonly tasks: Readonly<Record<TaskName, Task>>;
  readonly files: Readonly<
    Record<'attached' | 'loose' | 'forProof' | 'forRequest' | 'forFinding' | 'ofFinding' | 'forScan', string>
  >;
  /** Asked by the chair and not answered. */
  readonly requests: Readonly<Record<'open' | 'toAnswer', string>>;
  readonly accounts: Accounts;
  readonly checklists: Checklists;
  readonly staff: Staff;
  readonly imports: Imports;
  readonly sanctions: Sanctions;
  readonly party: PartyResults;
  readonly grades: GradesOfUnits;
  readonly works: Works;
  readonly months: Months;
  readonly effects: Effects;
  readonly rules: Rules;
  readonly papers: Papers;
  /** What the chair has said to the released finding. */
  readonly statement: string;
  /** What Lê Đức Anh was told of two of the tasks, the second later. */
  readonly news: Readonly<Record<'early' | 'late', string>>;
  /** What the authority is going to set. */
  readonly settings: Readonly<Record<'planned', string>>;
  /** Whoever names a foreign thing does it on a task of their own. */
  readonly desks: ReadonlyMap<string, Desk>;
  /** What the counts of each said before any of the tasks existed. */
  readonly countsBefore: ReadonlyMap<string, string>;
  readonly requestCountsBefore: ReadonlyMap<string, string>;
  readonly deskBefore: ReadonlyMap<string, string>;
}

type VisitName = 'open' | 'toLock' | 'toSignOff' | 'toScan' | 'toNotice' | 'locked' | 'settled' | 'ofFinance' | 'ofHai';
const TASKS = [
  'toAsk',
  'toDefer',
  'toBatch',
  'toPropose',
  'toRefuse',
  'toUndo',
  'toAssign',
  'toNamePerson',
  'ofDivision',
  'ofAnh',
  'toProve',
  'toProveByFile',
  'toSign',
  'toSendBack',
  'toConfirm',
  'toReturn',
  'toReopen',
] as const;
type TaskName = (typeof TASKS)[number];
const from = (name: TaskName): readonly TaskName[] => TASKS.slice(TASKS.indexOf(name));

export async function buildWorld(app: TestApp): Promise<World> {
  const story = await storyOf(app.database);
  await takeOnNewcomers(app, story);
  const admin = await administrator(app, story);
  await administrator(app, await storyOf(app.database, 2), 2);
  const planned = plannedSetting();
  expectDone(await admin.post('/settings/inspection.repeat-months/values', planned));
  const as = signingIn(app);
  const home = await Team.of(await as('tham.nguyen'), await as('lan.tran'), { app, tenant: 1 });
  const finance = await Team.of(await as(OTHER_BODYS_INSPECTOR), await as(OTHER_BODYS_INSPECTOR), { app, tenant: 1 });
  const hai = await Team.of(await as('hai.tham.nguyen'), await as('hai.lan.tran'), { app, tenant: 2 });
  const neighbours = await deskOf(home, story.unit('vanphong'), [await as('khai.bui'), await as('son.ngo')]);
  const haiDesk = await deskOf(hai, hai.story.unit('minhkhe'), [await as('hai.ngoc.do'), await as('hai.anh.le')]);
  const ofFinance = await home.signedVisit(1, story.unit('finance'));
  const countsBefore = await countsOf(as, '/tasks/counts', [
    ...['khai.bui', 'son.ngo', 'thanh.ly', OTHER_BODYS_INSPECTOR, 'ngoc.do'],
  ]);
  const requestCountsBefore = await countsOf(as, '/task-requests/counts', [
    ...['thanh.ly', OTHER_BODYS_INSPECTOR, 'mai.vu', 'hai.mai.vu'],
  ]);
  const haiCountsBefore = await countsOf(as, '/tasks/counts', ['hai.ngoc.do', 'hai.vinh.cao']);
  const deskBefore = await countsOf(
    as,
    '/desk/counts',
    [...countsBefore, ...haiCountsBefore].map(([name]) => name),
  );

  const files = { attached: uuidv7(), loose: uuidv7(), forProof: uuidv7(), forRequest: uuidv7(), forScan: uuidv7() };
  const pictures = { forFinding: uuidv7(), ofFinding: uuidv7() };
  expectDone(await (await as('hung.le')).put(`/evidence-files/${files.forScan}`, EVIDENCE, EVIDENCE_HEADERS));
  const settled = await home.settledVisit(TASKS.length);
  const tasks = Object.fromEntries(TASKS.map((name, place) => [name, settled.tasks[place]])) as World['tasks'];
  await bringToStates(tasks, {
    chair: await as('ngoc.do'),
    official: await as('anh.le'),
    verifier: await as('mai.vu'),
    officer: await as('dung.dang'),
    story,
    files,
  });
  // However long all the rest takes: the minute in which it may be taken back has not gone by.
  const later = `UPDATE task_event SET happened_at = happened_at + interval '1 hour' WHERE task_id = $1`;
  await tamper(app.database, later, [tasks.toUndo.id]);
  const requests = await askAbout(tasks, { chair: await as('ngoc.do'), files });
  const ownDesk = { newTask: tasks.toNamePerson, acceptedTask: tasks.toProveByFile };
  const locked = await home.visit(2);
  const [withdrawn = '', released = ''] = locked.findings;
  await home.withdraw(withdrawn);
  await home.lock(locked.id);
  const { toAmend, amendments } = await proposalsOf(home, await as('tham.nguyen'));
  const namesAnh = await home.visitNaming(story.person('anh'));
  await home.lock(namesAnh.id);
  const namesAnhOpen = await home.visitNaming(story.person('anh'));
  const open = await home.visit(3);
  const [first = '', toRevise = '', toWithdraw = ''] = open.findings;
  const inspector = await as('tham.nguyen');
  const toRemove = { staffMemberId: story.person('nam'), role: 'MEMBER' };
  expectDone(await inspector.post(`/inspections/${open.id}/team`, toRemove));
  for (const id of Object.values(pictures)) {
    expectDone(await inspector.put(`/evidence-files/${id}`, EVIDENCE, EVIDENCE_HEADERS));
  }
  expectDone(await inspector.post(`/findings/${first}/evidence`, { fileId: pictures.ofFinding }));
  const staff = await staffOf(admin, story);
  const news = (id: string) => newsOf(app, story.person('anh'), id);
  return {
    app,
    story,
    as,
    teamOf: (who) => (who.startsWith('hai.') ? hai : who === OTHER_BODYS_INSPECTOR ? finance : home),
    visits: {
      open: open.id,
      toLock: (await home.visit(1)).id,
      toSignOff: await home.lockedVisit(1),
      toScan: await home.lockedVisit(1),
      toNotice: await home.signedVisit(1),
      locked: locked.id,
      settled: settled.id,
      ofFinance,
      ofHai: (await hai.visit(0)).id,
    },
    findings: {
      open: first,
      toRevise,
      toWithdraw,
      withdrawn,
      released,
      toAmend,
      namesAnh: namesAnh.finding,
      namesAnhOpen: namesAnhOpen.finding,
    },
    amendments,
    tasks,
    files: { ...files, ...pictures },
    statement: await answered(await as('ngoc.do'), released),
    news: { early: await news(tasks.ofAnh.id), late: await news(tasks.toReturn.id) },
    requests,
    settings: { planned: planned.id },
    accounts: await accountsOf(app, story),
    checklists: await checklistsOf(app.database, admin),
    // Before lists are brought in: whoever has a month is not taken out with their list any more.
    months: await monthsOf(
      [await as('thu.mai'), await as('anh.le'), await as('yen.hoang'), await as('ngoc.do')],
      story,
    ),
    effects: await effectsOf({ inspector, head: await as('lan.tran'), story }, await as('anh.le')),
    imports: await importsOf(admin, story, app.database),
    staff,
    rules: await rulesOf(await as('ngoc.do'), story),
    papers: await papersOf(await as('thu.mai'), story),
    sanctions: await sanctionsOf(await as('thu.mai'), story, staff.toCorrect),
    party: await partyResultsOf(await as('thu.mai'), story),
    grades: await gradesOfUnits(await as('ngoc.do'), story),
    works: await worksIn(await as('ngoc.do'), await as('anh.le'), story, tasks.ofAnh.id),
    desks: new Map([
      ...['ngoc.do', 'anh.le'].map((name): [string, Desk] => [name, ownDesk]),
      ...['khai.bui', 'son.ngo'].map((name): [string, Desk] => [name, neighbours]),
      ...['hai.ngoc.do', 'hai.anh.le'].map((name): [string, Desk] => [name, haiDesk]),
    ]),
    countsBefore: new Map([...countsBefore, ...haiCountsBefore]),
    requestCountsBefore: new Map(requestCountsBefore),
    deskBefore: new Map(deskBefore),
  };
}

function signingIn(app: TestApp): World['as'] {
  const known = new Map<string, Promise<Visitor>>();
  return (name) => {
    const visitor = known.get(name) ?? (name === 'anonymous' ? Promise.resolve(app.anonymous()) : app.as(name));
    known.set(name, visitor);
    return visitor;
  };
}

async function deskOf(team: Team, unitId: number, [chair, official]: [Visitor, Visitor]): Promise<Desk> {
  const { tasks } = await team.settledVisit(2, unitId);
  const [newTask, acceptedTask] = tasks as [Task, Task];
  await acceptedTask.step(chair, 'assign', { assignee: { kind: 'person', staffMemberId: await ownStaffId(official) } });
  return { newTask, acceptedTask };
}

async function countsOf(as: World['as'], path: string, names: readonly string[]): Promise<[string, string][]> {
  const count = async (name: string): Promise<[string, string]> => [name, (await (await as(name)).get(path)).text];
  return Promise.all(names.map(count));
}

async function answered(chair: Visitor, finding: string): Promise<string> {
  const statement = statementOf();
  expectDone(await chair.post(`/findings/${finding}/statements`, statement));
  return statement.id;
}

async function newsOf({ database }: TestApp, person: string, task: string): Promise<string> {
  const text = 'SELECT id FROM inbox_item WHERE person_id = $1 AND about_id = $2 ORDER BY id LIMIT 1';
  return (await query<{ id: string }>(database, text, [person, task]))[0]?.id ?? '';
}

/** The unit's own questions. They move no task. */
async function askAbout(
  { toNamePerson, toAsk }: World['tasks'],
  { chair, files }: { chair: Visitor; files: Pick<World['files'], 'forRequest'> },
): Promise<World['requests']> {
  expectDone(await chair.put(`/evidence-files/${files.forRequest}`, EVIDENCE, EVIDENCE_HEADERS));
  const [open, dispute] = [questionOf(), questionOf({ kind: 'DISPUTE' })];
  const at = ({ id, version }: Task) => ({ 'if-match': `"${id}-${version}"` });
  expectDone(await chair.post(`/tasks/${toNamePerson.id}/requests`, open, at(toNamePerson)));
  expectDone(await chair.post(`/tasks/${toAsk.id}/requests`, dispute, at(toAsk)));
  return { open: open.id, toAnswer: dispute.id };
}

interface Hands {
  readonly chair: Visitor;
  readonly official: Visitor;
  readonly verifier: Visitor;
  readonly officer: Visitor;
  readonly story: Story;
  readonly files: Readonly<Record<'attached' | 'loose' | 'forProof', string>>;
}

/** From NEW on, each by whoever it takes. */
async function bringToStates(
  tasks: World['tasks'],
  { chair, official, verifier, officer, story, files }: Hands,
): Promise<void> {
  for (const id of [files.attached, files.loose, files.forProof])
    expectDone(await official.put(`/evidence-files/${id}`, EVIDENCE, EVIDENCE_HEADERS));
  const onestop = { kind: 'unit', unitId: story.unit('minhkhe.onestop') };
  await tasks.toUndo.step(chair, 'assign', { assignee: onestop });
  await tasks.toRefuse.step(officer, 'proposals', { id: uuidv7(), kind: 'ASSIGN', assignee: onestop });
  await tasks.ofDivision.step(chair, 'assign', { assignee: onestop });
  const anh = { assignee: toPerson(story, 'anh') };
  for (const name of from('ofAnh')) await tasks[name].step(chair, 'assign', anh);
  for (const name of from('toSign')) {
    await tasks[name].step(official, 'proofs', proofOf(name === 'toSign' ? { fileId: files.attached } : {}));
  }
  for (const name of from('toConfirm')) await tasks[name].step(chair, 'sign', {});
  await tasks.toReopen.step(verifier, 'confirm', {});
}
