import { v7 as uuidv7 } from 'uuid';
import { addDays } from '@app/kernel';
import { personOf } from '../demo-office';
import { idOf } from '../demo-people';
import type { Hand } from './hand';
import { file, type Scene } from './scene';

/** States that tasks are left in, as often as each stands here. */
const STATES = [
  ...['NEW', 'NEW', 'NEW', 'NEW', 'NEW', 'PROPOSED'],
  ...['OF_DIVISION', 'OF_DIVISION', 'ACCEPTED', 'ACCEPTED', 'SUBMITTED', 'SUBMITTED', 'PREPARED'],
  ...['SENT_UP', 'SENT_UP', 'RETURNED', 'CLOSED', 'REOPENED', 'DEFERRED', 'EXTENSION'],
] as const;
type Wanted = (typeof STATES)[number];
/** The steps that lead to each; all begin as new. */
const ON_THE_WAY: readonly Wanted[] = ['ACCEPTED', 'SUBMITTED', 'SENT_UP'];
const ENDS: Partial<Record<Wanted, Wanted>> = {
  ...{ PREPARED: 'SUBMITTED', RETURNED: 'SENT_UP', CLOSED: 'SENT_UP', REOPENED: 'SENT_UP', DEFERRED: 'ACCEPTED' },
};

/** Takes each task to one of the states, by whoever it takes, and notes it. */
export async function tasksInEveryState(
  scene: Scene,
  tasks: readonly string[],
  states: readonly Wanted[] = STATES,
): Promise<void> {
  for (const [at, task] of tasks.entries()) {
    const wanted = states[at % states.length] ?? 'NEW';
    await lead(scene, task, wanted);
    scene.note('tasks', task, wanted);
  }
}

async function lead(scene: Scene, task: string, wanted: Wanted): Promise<void> {
  const { office, commune, mark, today } = scene;
  const hand = (key: string): Promise<Hand> => scene.as(key.includes('.') ? key : `c${commune}.${key}`);
  const official = { kind: 'person', staffMemberId: personOf(office, `c${commune}.official`) };
  const division = { kind: 'unit', unitId: idOf(office.units, `c${commune}.onestop`) };
  let etag = `"${task}-2"`;
  const step = async (by: string, verb: string, body: object = {}): Promise<void> => {
    const page = await (await hand(by)).post<{ etag: string }>(`/tasks/${task}/${verb}`, body, { 'if-match': etag });
    etag = page.etag;
  };
  const last = ENDS[wanted] ?? wanted;
  const reached = (state: Wanted): boolean => ON_THE_WAY.indexOf(last) >= ON_THE_WAY.indexOf(state);
  const note = `Làm xong trước cuối tuần, ${mark}.`;

  if (wanted === 'OF_DIVISION') await step('chair', 'assign', { assignee: division, note });
  if (ON_THE_WAY.includes(last)) {
    await step('chair', 'assign', { assignee: official, note });
    if (reached('SUBMITTED')) {
      const fileId = await file(scene, await hand('official'), { name: 'ket-qua', state: 'PROOF' });
      const what = `Đã niêm yết lịch tại sảnh, ${mark}.`;
      const paper = { documentNumber: `61/BC-UBND ${mark}`, documentDate: today };
      await step('official', 'proofs', { id: uuidv7(), what, ...paper, fileId });
    }
    if (reached('SENT_UP')) await step('chair', 'sign');
  }
  const reason = `Đề nghị bổ sung chữ ký xác nhận, ${mark}.`;
  if (wanted === 'NEW') await ask(scene, task, { kind: 'QUESTION' }, etag);
  if (wanted === 'EXTENSION') await ask(scene, task, { kind: 'EXTENSION', proposedDueOn: addDays(today, 60) }, etag);
  if (wanted === 'PROPOSED')
    await step('desk', 'proposals', { id: uuidv7(), kind: 'ASSIGN', assignee: division, note });
  if (wanted === 'PREPARED') await step('desk', 'proposals', { id: uuidv7(), kind: 'SIGN', note });
  if (wanted === 'RETURNED') await step('home.follow', 'return', { reason });
  if (wanted === 'CLOSED' || wanted === 'REOPENED') await step('home.follow', 'confirm', { note: reason });
  if (wanted === 'REOPENED') await step('home.follow', 'reopen', { reason, termWorkdays: 5 });
  if (wanted === 'DEFERRED') await step('home.follow', 'defer', { reason, until: addDays(today, 40) });
}

/** The unit asks. */
async function ask(scene: Scene, task: string, asked: object, etag: string): Promise<void> {
  const { commune, mark, note } = scene;
  const request = { id: uuidv7(), text: `Đơn vị cần bổ sung biểu mẫu nào, ${mark}?`, ...asked };
  const chair = await scene.as(`c${commune}.chair`);
  await chair.post(`/tasks/${task}/requests`, request, { 'if-match': etag });
  note('task-requests', request.id, 'OPEN');
}
