import { v7 as uuidv7 } from 'uuid';
import { post, version, type Probe } from './probe';
import { amendmentOf, answerOf, NOTICE, proofOf, questionOf, SIGNED, statementOf } from './story';
import { EVIDENCE, EVIDENCE_HEADERS, type Desk, type World } from './world';

const REASON = { reason: 'Ảnh chụp chưa thấy chữ ký xác nhận.' };
/** The task of whoever asks; whoever has none tries it on the entitled person's. */
const deskOf = ({ desks }: World, who: string, by: string): Desk => {
  const desk = desks.get(who) ?? desks.get(by);
  if (!desk) throw new Error(`${by} has no desk`);
  return desk;
};
const naming =
  (assignee: (id: string | number) => object): Probe['ask'] =>
  (id, world, who) => {
    const task = deskOf(world, who, 'ngoc.do').newTask;
    return post(`/tasks/${task.id}/assign`, { assignee: assignee(id) }, version(task.id, task.version));
  };

// Nothing that is refused changes anything, so the entitled person does it last, under the version that all have tried.
// prettier-ignore
export const DECIDING: readonly Probe[] = [
  //                                      khai son  thanh quang hai.* hai.vinh lien anonymous
  {
    route: 'PUT /evidence-files/{id}', note: 'an id that is taken', kind: 'evidence file', by: 'anh.le', answers: 200,
    refused:                            [409, 409, 403,  409,  409,  403,     403, 401], repeats: true,
    of: ({ files }) => files.attached,
    ask: (id) => ({ method: 'PUT', path: `/evidence-files/${id}`, body: EVIDENCE, headers: EVIDENCE_HEADERS }),
  },
  {
    route: 'POST /tasks/{id}/requests', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'yen.hoang': 403, 'anh.le': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toAsk.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/requests`, questionOf({ kind: 'EXTENSION', proposedDueOn: '2026-12-31' }), version(id, tasks.toAsk.version)),
  },
  {
    route: 'POST /tasks/{id}/requests', note: 'an id that is taken', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [409, 403, 403,  403,  409,  403,     403, 401], repeats: true,
    of: ({ requests }) => requests.open,
    ask: (id, world, who) => {
      const task = deskOf(world, who, 'ngoc.do').newTask;
      return post(`/tasks/${task.id}/requests`, questionOf({ id }), version(task.id, task.version));
    },
  },
  {
    route: 'POST /tasks/{id}/requests', note: 'showing a file', kind: 'evidence file', by: 'ngoc.do', answers: 200,
    refused:                            [400, 403, 403,  403,  400,  403,     403, 401],
    of: ({ files }) => files.forRequest,
    ask: (fileId, world, who) => {
      const task = deskOf(world, who, 'ngoc.do').newTask;
      return post(`/tasks/${task.id}/requests`, questionOf({ kind: 'DISPUTE', fileId }), version(task.id, task.version));
    },
  },
  {
    route: 'POST /task-requests/{id}/answer', kind: 'task', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ requests }) => requests.toAnswer,
    ask: (id) => post(`/task-requests/${id}/answer`, answerOf('UPHELD')),
  },
  {
    route: 'POST /tasks/{id}/assign', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'yen.hoang': 404, 'anh.le': 403, 'mai.vu': 403 },
    of: ({ tasks }) => tasks.toAssign.id,
    ask: (id, { tasks, story }) =>
      post(`/tasks/${id}/assign`, { assignee: { kind: 'unit', unitId: story.unit('minhkhe.onestop') } }, version(id, tasks.toAssign.version)),
  },
  {
    route: 'POST /tasks/{id}/assign', note: 'naming a person', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [400, 403, 403,  403,  400,  403,     403, 401],
    of: ({ story }) => story.person('anh'), ask: naming((staffMemberId) => ({ kind: 'person', staffMemberId })),
  },
  {
    route: 'POST /tasks/{id}/assign', note: 'naming a unit', kind: 'unit', by: 'yen.hoang', answers: 200,
    refused:                            [400, 403, 403,  403,  404,  403,     403, 401],
    also: { 'hai.ngoc.do': 400 },
    of: ({ story }) => story.unit('minhkhe.onestop'),
    ask: (unitId, world, who) => {
      const task = world.desks.get(who)?.newTask ?? world.tasks.ofDivision;
      return post(`/tasks/${task.id}/assign`, { assignee: { kind: 'unit', unitId } }, version(task.id, task.version));
    },
  },
  {
    route: 'POST /tasks/{id}/proofs', kind: 'task', by: 'anh.le', answers: 200,
    refused:                            [404, 404, 403,  403,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'yen.hoang': 403, 'mai.vu': 403 },
    of: ({ tasks }) => tasks.toProve.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/proofs`, proofOf(), version(id, tasks.toProve.version)),
  },
  {
    route: 'POST /tasks/{id}/proofs', note: 'showing a file', kind: 'evidence file', by: 'anh.le', answers: 200,
    refused:                            [403, 400, 403,  403,  400,  403,     403, 401],
    of: ({ files }) => files.forProof,
    ask: (fileId, world, who) => {
      const task = deskOf(world, who, 'anh.le').acceptedTask;
      return post(`/tasks/${task.id}/proofs`, proofOf({ fileId }), version(task.id, task.version));
    },
  },
  {
    route: 'POST /tasks/{id}/sign', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'yen.hoang': 403, 'anh.le': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toSign.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/sign`, {}, version(id, tasks.toSign.version)),
  },
  {
    route: 'POST /tasks/{id}/send-back', kind: 'task', by: 'ngoc.do', answers: 200,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'yen.hoang': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toSendBack.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/send-back`, REASON, version(id, tasks.toSendBack.version)),
  },
  {
    route: 'POST /tasks/{id}/confirm', kind: 'task', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toConfirm.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/confirm`, {}, version(id, tasks.toConfirm.version)),
  },
  {
    route: 'POST /tasks/{id}/return', kind: 'task', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ tasks }) => tasks.toReturn.id,
    ask: (id, { tasks }) => post(`/tasks/${id}/return`, REASON, version(id, tasks.toReturn.version)),
  },
  {
    route: 'POST /inbox/{id}/read', kind: 'inbox item', by: 'anh.le', answers: 200,
    refused:                            [404, 404, 404,  404,  404,  404,     403, 401],
    also: { 'ngoc.do': 404, 'yen.hoang': 404, 'mai.vu': 404, 'vinh.cao': 404 },
    of: ({ news }) => news.early, ask: (id) => post(`/inbox/${id}/read`, {}),
  },
  {
    route: 'POST /inbox/read-all', kind: 'inbox item', by: 'anh.le', answers: 200,
    refused:                            [404, 404, 404,  404,  404,  404,     403, 401],
    also: { 'ngoc.do': 404, 'yen.hoang': 404, 'mai.vu': 404, 'vinh.cao': 404 },
    of: ({ news }) => news.late, ask: (through) => post('/inbox/read-all', { through }),
  },
  {
    route: 'POST /inspections', note: 'led by a person', kind: 'staff member', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  400,  400,  403,     403, 401],
    of: ({ teamOf }) => teamOf('tham.nguyen').memberId,
    ask: (headId, { teamOf }, who) => post('/inspections', { ...teamOf(who).opening(uuidv7()), headId }),
  },
  {
    route: 'POST /inspections', note: 'of a unit', kind: 'unit', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  201,  400,  403,     403, 401],
    of: ({ story }) => story.unit('minhkhe'),
    ask: (unitId, { teamOf }, who) => post('/inspections', { ...teamOf(who).opening(uuidv7()), unitId }),
  },
  {
    route: 'POST /inspections', note: 'an id that is taken', kind: 'inspection', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  409,  409,  403,     403, 401], repeats: true,
    of: ({ visits }) => visits.open,
    ask: (id, { teamOf }, who) => post('/inspections', teamOf(who).opening(String(id))),
  },
  {
    route: 'POST /inspections/{id}/findings', kind: 'inspection', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.open,
    ask: (id, { teamOf }, who) => post(`/inspections/${id}/findings`, teamOf(who).finding(uuidv7())),
  },
  {
    route: 'POST /inspections/{id}/findings', note: 'by an item', kind: 'checklist', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  404,  400,  403,     403, 401],
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.itemIds[0] ?? '',
    ask: (item, { teamOf, visits }, who) =>
      post(`/inspections/${who.startsWith('hai.') ? visits.ofHai : visits.open}/findings`, teamOf(who).finding(uuidv7(), String(item))),
  },
  {
    route: 'POST /inspections/{id}/lock', kind: 'inspection', by: 'hung.le', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.toLock, ask: (id) => post(`/inspections/${id}/lock`, {}),
  },
  {
    route: 'POST /inspections/{id}/sign-off', kind: 'inspection', by: 'lan.tran', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.toSignOff, ask: (id) => post(`/inspections/${id}/sign-off`, SIGNED),
  },
  {
    route: 'POST /inspections/{id}/scan', kind: 'inspection', by: 'hung.le', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.toScan, ask: (id, { files }) => post(`/inspections/${id}/scan`, { fileId: files.forScan }),
  },
  {
    route: 'POST /inspections/{id}/addenda', kind: 'inspection', by: 'hung.le', answers: 201,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.locked,
    ask: (id) => post(`/inspections/${id}/addenda`, { id: uuidv7(), text: 'Bổ sung số liệu.', reason: 'Ghi thiếu khi lập.' }),
  },
  {
    route: 'POST /inspections/{id}/notice', kind: 'inspection', by: 'lan.tran', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ visits }) => visits.toNotice, ask: (id) => post(`/inspections/${id}/notice`, NOTICE),
  },
  {
    // Those whom it concerns read it, and hold the permission over themselves: still it is not theirs to enter.
    route: 'POST /inspections/{id}/notice', note: 'of a body that inspects others', kind: 'inspection', by: 'mai.vu', answers: 200,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    of: ({ visits }) => visits.ofFinance, ask: (id) => post(`/inspections/${id}/notice`, NOTICE),
  },
  {
    route: 'POST /findings/{id}/amendments', kind: 'finding', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 404,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403, 'vinh.cao': 403 },
    of: ({ findings }) => findings.toAmend, ask: (id) => post(`/findings/${id}/amendments`, amendmentOf(), version(id, 1)),
  },
  {
    route: 'POST /amendments/{id}/approve', kind: 'amendment', by: 'lan.tran', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'tham.nguyen': 403, 'mai.vu': 403 },
    of: ({ amendments }) => amendments.toApprove, ask: (id) => post(`/amendments/${id}/approve`, REASON),
  },
  {
    route: 'POST /amendments/{id}/refuse', kind: 'amendment', by: 'lan.tran', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'tham.nguyen': 403, 'mai.vu': 403 },
    of: ({ amendments }) => amendments.toRefuse, ask: (id) => post(`/amendments/${id}/refuse`, REASON),
  },
  {
    route: 'POST /findings/{id}/statements', kind: 'finding', by: 'ngoc.do', answers: 201,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403, 'tham.nguyen': 403, 'lan.tran': 403, 'vinh.cao': 403 },
    of: ({ findings }) => findings.released, ask: (id) => post(`/findings/${id}/statements`, statementOf()),
  },
  {
    route: 'POST /findings/{id}/statements', note: 'not yet released', kind: 'finding', by: 'ngoc.do', answers: 404,
    refused:                            [404, 403, 403,  403,  404,  403,     403, 401], repeats: true,
    of: ({ findings }) => findings.open, ask: (id) => post(`/findings/${id}/statements`, statementOf()),
  },
  {
    route: 'PATCH /findings/{id}', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ findings }) => findings.toRevise,
    ask: (id) => ({ method: 'PATCH', path: `/findings/${id}`, body: { detail: 'Đã xem lại.' }, headers: version(id, 1) }),
  },
  {
    route: 'POST /findings/{id}/withdraw', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    also: { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 },
    of: ({ findings }) => findings.toWithdraw,
    ask: (id) => post(`/findings/${id}/withdraw`, REASON, version(id, 1)),
  },
];
