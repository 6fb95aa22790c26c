import { v7 as uuidv7 } from 'uuid';
import { addDays } from '@app/kernel';
import { personOf, type Office } from '../demo-office';
import { idOf } from '../demo-people';
import { evaluations } from './evaluations';
import { effects, naming } from './effects';
import type { Hand } from './hand';
import { partyResults } from './party-results';
import { unitGrades } from './unit-grades';
import { sanctions } from './sanctions';
import { file, type Scene } from './scene';
import { tasksInEveryState } from './tasks';
import { work } from './work';

const SIGNED = { outcome: 'SIGNED' };

/** Visits in every state, with everything that hangs on them. */
export async function fillCommune(scene: Scene): Promise<void> {
  await underWay(scene);
  await visit(scene, 2, 'LOCKED');
  await visit(scene, 1, 'SIGN_REFUSED');
  await visit(scene, 1, 'SIGNED');
  await answered(scene);
  await amended(scene);
  const following = await visit(scene, 20, 'FOLLOWING');
  await tasksInEveryState(scene, following.tasks);
  const closed = await visit(scene, 1, 'FOLLOWING', { ends: 'CLOSED' });
  await tasksInEveryState(scene, closed.tasks, ['CLOSED']);
  await news(scene);
  await tokens(scene);
  await leaves(scene);
  await quotas(scene);
  await sanctions(scene);
  await partyResults(scene);
  await unitGrades(scene);
  await work(scene);
  await evaluations(scene);
  await visit(scene, 6, 'FOLLOWING', naming(scene));
  await effects(scene);
  await duties(scene);
  await lists(scene);
}

type VisitState = 'IN_PROGRESS' | 'LOCKED' | 'SIGNED' | 'SIGN_REFUSED' | 'FOLLOWING';

/** A visit brought to a state, noted as the state that it will end in. */
async function visit(
  scene: Scene,
  findings: number,
  state: VisitState,
  { ends = state, more = {}, startedAt }: { ends?: string; more?: object; startedAt?: string } = {},
): Promise<{ id: string; findings: string[]; tasks: string[] }> {
  const { office, mark, today, note } = scene;
  const [inspector, secretary] = [await scene.as('home.inspector'), await scene.as('home.secretary')];
  const id = uuidv7();
  await inspector.post('/inspections', {
    id,
    mode: 'SURPRISE',
    unitId: scene.unitId,
    decisionNumber: `1187/QĐ-UBND ${mark}`,
    decisionDate: addDays(today, -120),
    headId: personOf(office, 'home.lead'),
    secretaryId: personOf(office, 'home.secretary'),
    representativeName: `Trần Văn Mẫu ${mark}`,
    representativePosition: `Phó Chủ tịch UBND xã ${mark}`,
    ...(startedAt === undefined ? {} : { startedAt }),
  });
  note('inspections', id, ends);
  const ids: string[] = [];
  for (let n = 1; n <= findings; n += 1) {
    const finding = uuidv7();
    await inspector.post(`/inspections/${id}/findings`, {
      id: finding,
      title: `Chưa niêm yết lịch tiếp công dân, lần ${n}, ${mark}`,
      detail: `Bảng ở sảnh để trống, ${mark}.`,
      recommendedAction: `Niêm yết lại, ${mark}.`,
      findingClass: 'SHORTCOMING',
      severity: 'LEVEL_2',
      ...more,
    });
    note('findings', finding, state === 'IN_PROGRESS' ? 'OPEN' : 'RELEASED');
    ids.push(finding);
  }
  if (state === 'IN_PROGRESS') return { id, findings: ids, tasks: [] };
  await secretary.post(`/inspections/${id}/lock`, { unitOpinion: `Đơn vị nhất trí, ${mark}.` });
  if (state !== 'LOCKED') await secretary.post(`/inspections/${id}/sign-off`, signOff(state, mark));
  if (state === 'FOLLOWING') {
    const notice = { number: `212/TB-SNV ${mark}`, date: today, receivedOn: today };
    await (await scene.as('home.lead')).post(`/inspections/${id}/notice`, notice);
  }
  const page = await inspector.get<{ findings: { taskId: string | null }[] }>(`/inspections/${id}`);
  const tasks = page.findings.flatMap(({ taskId }) => taskId ?? []);
  if (state !== 'FOLLOWING') for (const task of tasks) note('tasks', task, 'PROVISIONAL');
  return { id, findings: ids, tasks };
}

const signOff = (state: VisitState, mark: string): object =>
  state === 'SIGN_REFUSED'
    ? {
        outcome: 'REFUSED',
        reason: `Không nhất trí với nội dung đã nêu, ${mark}.`,
        witnessName: `Lê Thị Mẫu ${mark}`,
        witnessPosition: `Chuyên viên ${mark}`,
      }
    : SIGNED;

/** Under way: answers, the roll, the team, and pictures of a finding. */
async function underWay(scene: Scene): Promise<void> {
  const { office, mark, now, note, commune } = scene;
  const inspector = await scene.as('home.inspector');
  const { id, findings } = await visit(scene, 5, 'IN_PROGRESS');
  const at = now.toISOString();
  const { items } = await inspector.get<{ items: { id: string }[] }>('/checklists/current');
  for (const item of items.slice(0, 5)) {
    await inspector.put(`/inspections/${id}/answers/${item.id}`, {
      changeId: uuidv7(),
      result: 'PASS',
      answeredAt: at,
    });
    note('answers', item.id);
  }
  await inspector.post(`/inspections/${id}/roll-call`, {
    entries: [
      { changeId: uuidv7(), status: 'PRESENT', countedAt: at, name: `Khách ${mark}` },
      { changeId: uuidv7(), status: 'PRESENT', countedAt: at, staffMemberId: personOf(office, `c${commune}.clerk1`) },
    ],
  });
  for (const key of ['inspector', 'lead', 'secretary', 'follow', 'director']) {
    const staffMemberId = personOf(office, `home.${key}`);
    if (key !== 'lead' && key !== 'secretary') {
      await inspector.post(`/inspections/${id}/team`, { staffMemberId, role: 'MEMBER' });
    }
    note('team', staffMemberId);
  }
  for (let n = 1; n <= 5; n += 1) {
    const fileId = await file(scene, inspector, { name: `quay-${n}`, state: 'PICTURE' });
    await inspector.post(`/findings/${findings[0]}/evidence`, { fileId, caption: `Quầy ${n} ${mark}` });
    note('evidence', fileId, 'PICTURE');
  }
}

/** Released findings that name somebody, with what the unit and the person say to each. */
async function answered(scene: Scene): Promise<void> {
  const { office, commune, mark, note } = scene;
  const [chair, official] = [await scene.as(`c${commune}.chair`), await scene.as(`c${commune}.official`)];
  const people = [{ staffMemberId: personOf(office, `c${commune}.official`), part: 'SUBJECT' }];
  const { id, findings } = await visit(scene, 5, 'LOCKED', { more: { people } });
  for (const finding of findings) {
    note('named-findings', finding);
    await chair.post(`/findings/${finding}/statements`, { id: uuidv7(), text: `Lịch đã in nhưng chưa dán, ${mark}.` });
    const said = { id: uuidv7(), text: `Tôi đã để lịch ở quầy số 3, ${mark}.` };
    await official.post(`/named-findings/${finding}/statements`, said);
  }
  const addendum = { id: uuidv7(), text: `Bổ sung giờ đến, ${mark}.`, reason: `Ghi sót khi lập, ${mark}.` };
  await (await scene.as('home.secretary')).post(`/inspections/${id}/addenda`, addendum);
}

/** What is proposed to correct released findings: open, approved and refused. */
async function amended(scene: Scene): Promise<void> {
  const { mark, note } = scene;
  const [inspector, lead] = [await scene.as('home.inspector'), await scene.as('home.lead')];
  const { findings } = await visit(scene, 5, 'LOCKED');
  for (const [at, finding] of findings.entries()) {
    const proposal = {
      id: uuidv7(),
      kind: 'CORRECTION',
      reason: `Đối chiếu lại ảnh chụp, ${mark}.`,
      changes: { title: `Lịch tiếp công dân thiếu giờ, ${mark}` },
    };
    await inspector.post(`/findings/${finding}/amendments`, proposal, { 'if-match': `"${finding}-1"` });
    const verb = at === 0 ? 'approve' : at === 1 ? 'refuse' : null;
    if (verb) await lead.post(`/amendments/${proposal.id}/${verb}`, { reason: `Đã xem lại ảnh chụp, ${mark}.` });
    note('amendments', proposal.id, at === 0 ? 'APPROVED' : at === 1 ? 'REFUSED' : 'PROPOSED');
  }
}

/** What the official has for programs of their own. */
async function tokens({ as, commune, mark, note }: Scene): Promise<void> {
  const official = await as(`c${commune}.official`);
  for (let n = 1; n <= 5; n += 1) {
    const token = { name: `Bảng theo dõi ${n} ${mark}`, permissions: ['remediation.read-task'], days: 90 };
    const { id } = await official.post<{ id: string }>('/me/tokens', token);
    note('tokens', id, 'OFFICIAL');
  }
}

/** Whoever runs the commune's roster enters that some are away. */
async function leaves({ office, as, commune, mark, today, note }: Scene): Promise<void> {
  const keeper = await as(`c${commune}.keeper`);
  for (const key of ['clerk1', 'clerk2', 'clerk3', 'head', 'official']) {
    const leave = { id: uuidv7(), kind: 'LEAVE', leaveKind: 'SICKNESS', note: `Nghỉ ốm ${mark}` };
    const days = { onDay: addDays(today, -4), untilDay: addDays(today, 10) };
    await keeper.post(`/staff-members/${personOf(office, `c${commune}.${key}`)}/movements`, { ...leave, ...days });
    note('staff-movements', leave.id);
  }
}

/** How many people the commune may have, by whoever runs its roster. */
async function quotas({ office, as, commune, mark, note }: Scene): Promise<void> {
  const keeper = await as(`c${commune}.keeper`);
  for (let n = 1; n <= 5; n += 1) {
    const quota = {
      id: uuidv7(),
      unitId: idOf(office.units, `c${commune}`),
      position: `Phó Trưởng phòng ${n} ${mark}`,
    };
    const decision = { number: `${n}/QĐ ${mark}`, decidedOn: '2026-01-05', by: `UBND tỉnh ${mark}` };
    await keeper.post('/quotas', { ...quota, posts: n, validFrom: '2026-01-01', decision });
    note('quotas', quota.id, n < 3 ? 'MISTAKE' : 'TO_END');
  }
}

/** What the commune has to do and who does it, by whoever runs its roster. */
async function duties({ office, as, commune, mark, note }: Scene): Promise<void> {
  const keeper = await as(`c${commune}.keeper`);
  const unitId = idOf(office.units, `c${commune}`);
  const regulation = { number: `5/QĐ ${mark}`, decidedOn: '2026-10-30', by: `UBND xã ${mark}` };
  const list = ['A', 'B'].map((code) => ({
    code,
    title: `Tiếp nhận hồ sơ ${code} ${mark}`,
    ...POSITION,
    itemCodes: [],
  }));
  await keeper.post('/duty-lists', { id: uuidv7(), unitId, regulation, validFrom: '2026-11-02', duties: list });
  // Each is tried on one of its own: what is taken back, or ended, cannot be again.
  for (const [n, division] of ['office', 'economy', 'culture', 'onestop', ''].entries()) {
    const of = idOf(office.units, division ? `c${commune}.${division}` : `c${commune}`);
    const job = { id: uuidv7(), unitId: of, name: `Vị trí thử ${n} ${mark}`, positionGroup: 'SPECIALIST' };
    await keeper.post('/job-positions', { ...job, validFrom: '2026-11-02', decision: regulation });
    note('job-positions', job.id);
    const mistake = { id: uuidv7(), unitId: of, regulation, validFrom: '2026-11-16', duties: list };
    await keeper.post('/duty-lists', mistake);
    note('duty-lists', mistake.id);
  }
  for (const key of ['clerk1', 'clerk2', 'clerk3', 'head', 'official']) {
    const duty = { id: uuidv7(), unitId, dutyCode: 'A', staffMemberId: personOf(office, `c${commune}.${key}`) };
    await keeper.post('/duty-assignments', { ...duty, startsOn: '2026-11-02', paper: `Thông báo 12 ${mark}` });
    note('duty-assignments', duty.id);
  }
}
const POSITION = { jobPosition: 'Chuyên viên hộ tịch', positionGroup: 'SPECIALIST' };
/** Lists of people that the commune brings, each as far as something can still be done with it. */
async function lists({ as, commune, mark, note, office }: Scene): Promise<void> {
  const keeper = await as(`c${commune}.keeper`);
  const columns = ['fullName', 'birth', 'position'].map((field, column) => ({ column, field }));
  const reading = { sheet: 0, headerRow: 1, headerRows: 1, kind: 'CIVIL_SERVANT', startsOn: '2026-01-05', columns };
  const words = { READ: 'Đọc', CHECK: 'Thử', COMMIT: 'Ghi', UNDO: 'Rút', KEPT: 'Giữ' };
  for (const [state, word] of Object.entries(words)) {
    const id = uuidv7();
    const list = `Họ và tên,Năm sinh,Chức vụ\nKiều Thị ${word},1985,Văn thư ${mark}\nKiều Văn ${word},không rõ,Văn thư ${mark}\n`;
    const unitId = office.units.get(`c${commune}`);
    const headers = { 'content-type': 'text/csv', 'x-file-name': `list-${mark}.csv` };
    await keeper.put(`/roster-imports/${id}?unitId=${unitId}`, Buffer.from(list), headers);
    if (state !== 'CHECK') await keeper.post(`/roster-imports/${id}/check`, reading);
    if (state === 'UNDO') await keeper.post(`/roster-imports/${id}/commit`, {});
    note('roster-imports', id, state);
  }
}

/** What the people of the commune were told. */
async function news(scene: Scene): Promise<void> {
  for (const key of ['chair', 'official', 'head']) {
    const { items } = await (await scene.as(`c${scene.commune}.${key}`)).get<{ items: { id: string }[] }>('/inbox');
    for (const { id } of items.slice(0, 5)) scene.note('inbox', id, key.toUpperCase());
  }
}

/** What the province has for all of its communes, and its structure; the state says which unit or person it is. */
export async function noteProvince(
  office: Office,
  { leader, administrator }: { leader: Hand; administrator: Hand },
  note: Note,
): Promise<void> {
  for (const [key, id] of office.units) note('units', id, { unit: communeOf(office, key), state: placeOf(key) });
  for (const { key, unit } of office.plan.people) {
    const where = { unit: communeOf(office, unit), state: placeOf(key) };
    note('staff-members', personOf(office, key), where);
    const account = office.people.get(key)?.actor?.id;
    if (!account) continue;
    note('accounts', account, where);
    const { grants } = await administrator.get<{ grants: { id: string }[] }>(`/accounts/${account}`);
    for (const { id } of grants) note('role-grants', id, where);
  }
  const { items } = await leader.get<{ items: { versionId: string; retiredOn: string | null }[] }>('/checklists');
  for (const { versionId, retiredOn } of items) {
    note('checklist-versions', versionId, { unit: null, state: retiredOn === null ? 'STANDING' : 'RETIRED' });
  }
}

type Note = (type: string, id: string | number, where: { unit: number | null; state?: string }) => void;

/** `commune` or `onestop` of whichever commune; what belongs to the province keeps its own key. */
const placeOf = (key: string): string => (/^c\d+$/.test(key) ? 'commune' : key.replace(/^c\d+\./, ''));
/** The commune that a unit belongs to; a unit of the province itself is its own. */
const communeOf = (office: Office, key: string): number => idOf(office.units, key.split('.')[0] ?? key);
