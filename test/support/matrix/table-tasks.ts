import { v7 as uuidv7 } from 'uuid';
import { post } from '../probe';
import { answerOf, proofOf, questionOf } from '../story';
import type { Line, Place, Status } from './line';
import * as who from './seats';

const REASON = { reason: 'Ảnh chụp chưa thấy chữ ký xác nhận.' };
type Body = (place: Place) => object;

const onTask = (
  verb: string,
  state: string,
  may: readonly who.Seat[],
  { body = () => ({}), ...more }: Partial<Line> & { body?: Body } = {},
): Line => ({
  route: `POST /tasks/{id}/${verb}`,
  may,
  of: ['tasks', state],
  ask: (id, place) => post(`/tasks/${id}/${verb}`, body(place), place.version(id)),
  ...more,
});
const toDivision: Body = (place) => ({ assignee: { kind: 'unit', unitId: place.unit('onestop') } });
/** Something of another is named in a request about a task of one's own. */
const naming = (
  verb: string,
  state: string,
  may: readonly who.Seat[],
  more: Pick<Line, 'of' | 'note' | 'own' | 'blind' | 'ruledOut'> & {
    body: (id: string | number, place: Place) => object;
    elsewhere?: Status;
  },
): Line => {
  const { body, elsewhere = 400, ...rest } = more;
  return {
    route: `POST /tasks/{id}/${verb}`,
    may,
    ...rest,
    ask: (id, place) => {
      const task = place.own('tasks', state);
      return post(`/tasks/${task}/${verb}`, body(id, place), place.version(task));
    },
    sibling: elsewhere,
    foreign: elsewhere,
  };
};

/** The course of a task, by hand: who may take which step, and what everybody else is told. */
export const ON_TASKS: readonly Line[] = [
  onTask('assign', 'NEW', who.HAND_OUT, { body: toDivision, own: { rest: 200, head: 404 } }),
  naming('assign', 'NEW', who.HAND_OUT, {
    blind: ['head'],
    note: 'to a unit',
    of: ['units', 'commune'],
    own: [200, 400],
    body: (unitId) => ({ assignee: { kind: 'unit', unitId } }),
  }),
  naming('assign', 'NEW', who.HAND_OUT, {
    blind: ['head'],
    note: 'to a person',
    of: ['staff-members', 'clerk1'],
    body: (staffMemberId) => ({ assignee: { kind: 'person', staffMemberId } }),
  }),
  onTask('proofs', 'ACCEPTED', who.DO_WORK, { body: () => proofOf(), own: { rest: 403, official: 200 } }),
  naming('proofs', 'ACCEPTED', ['official'], {
    ruledOut: ['chair', 'vice', 'desk', 'head'],
    note: 'with a file',
    of: ['evidence-files', 'PROOF'],
    own: [400, 409, 422],
    body: (fileId) => proofOf({ fileId }),
  }),
  onTask('sign', 'SUBMITTED', who.LEAD_COMMUNE),
  onTask('send-back', 'SUBMITTED', who.LEAD_COMMUNE, { body: () => REASON }),
  onTask('confirm', 'SENT_UP', who.VERIFY),
  onTask('return', 'SENT_UP', who.VERIFY, { body: () => REASON }),
  onTask('defer', 'ACCEPTED', who.VERIFY, { body: () => ({ ...REASON, until: '2026-12-15' }) }),
  onTask('reopen', 'CLOSED', who.VERIFY, { body: () => ({ ...REASON, termWorkdays: 5 }) }),
  onTask('requests', 'OF_DIVISION', who.LEAD_COMMUNE, { body: () => questionOf() }),
  naming('requests', 'OF_DIVISION', who.LEAD_COMMUNE, {
    note: 'with a file',
    of: ['evidence-files', 'PROOF'],
    own: 400,
    body: (fileId) => questionOf({ fileId }),
  }),
  {
    route: 'POST /task-requests/{id}/answer',
    may: who.ANSWER,
    of: ['task-requests', 'OPEN'],
    ask: (id) => post(`/task-requests/${id}/answer`, answerOf()),
  },
  onTask('proposals', 'NEW', ['desk'], {
    body: (place) => ({ id: uuidv7(), kind: 'ASSIGN', ...toDivision(place) }),
  }),
  naming('proposals', 'NEW', ['desk'], {
    note: 'to a person',
    of: ['staff-members', 'clerk1'],
    body: (staffMemberId) => ({ id: uuidv7(), kind: 'ASSIGN', assignee: { kind: 'person', staffMemberId } }),
  }),
  onTask('refuse-proposal', 'PROPOSED', who.LEAD_COMMUNE, { body: () => REASON }),
  onTask('undo-assign', 'OF_DIVISION', who.HAND_OUT, { own: { rest: [200, 409], head: 409 } }),
  {
    route: 'POST /tasks/batch',
    may: who.HAND_OUT,
    of: ['tasks', 'NEW'],
    ask: (id, place) => {
      const { 'if-match': version = '' } = place.version(id);
      return post('/tasks/batch', { verb: 'assign', items: [{ id, version, ...toDivision(place) }] });
    },
    sibling: 200,
    foreign: 200,
  },
  {
    route: 'POST /hand-overs',
    note: 'of a person’s work',
    may: who.LEAD_COMMUNE,
    of: ['staff-members', 'clerk1'],
    ask: (fromStaffMemberId, place) =>
      post('/hand-overs', { id: uuidv7(), fromStaffMemberId, toStaffMemberId: place.person('clerk2'), ...REASON }),
    own: 201,
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /hand-overs',
    note: 'to a person',
    may: who.LEAD_COMMUNE,
    of: ['staff-members', 'clerk1'],
    ask: (toStaffMemberId, place) =>
      post('/hand-overs', { id: uuidv7(), toStaffMemberId, fromStaffMemberId: place.person('official'), ...REASON }),
    own: 201,
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /inbox/{id}/read',
    may: who.EVERYBODY,
    of: ['inbox', 'OFFICIAL'],
    ask: (id) => post(`/inbox/${id}/read`, {}),
    own: { rest: 404, official: 200 },
  },
  {
    route: 'POST /inbox/read-all',
    may: who.EVERYBODY,
    of: ['inbox', 'OFFICIAL'],
    ask: (through) => post('/inbox/read-all', { through }),
    own: { rest: 404, official: 200 },
  },
  { route: 'POST /demo/reset', may: who.EVERYBODY, ask: () => post('/demo/reset', {}), own: 404 },
];

/** Last of all: whoever has asked it has forgotten the session. */
export const LEAVING: readonly Line[] = [
  { route: 'POST /auth/logout', may: who.EVERYBODY, ask: () => post('/auth/logout', {}), own: 204 },
];
