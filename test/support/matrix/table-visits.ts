import { v7 as uuidv7 } from 'uuid';
import { post, type Ask } from '../probe';
import { amendmentOf, findingOf, NOTICE, SIGNED, statementOf } from '../story';
import { EVIDENCE, EVIDENCE_HEADERS } from '../world';
import type { Line, Place } from './line';
import * as who from './seats';

const REASON = { reason: 'Ảnh chụp chưa thấy chữ ký xác nhận.' };
const AT = '2026-11-20T08:00:00+07:00';
/** A second answer to an item is a conflict for everybody but whoever gave the first. */
const WHOEVER_ANSWERED = { rest: 409, inspector: 200 } as const;
const put = (path: string, body: unknown): Ask => ({ method: 'PUT', path, body });

const onVisit = (path: string, state: string, body: () => object, more: Partial<Line> = {}): Line => ({
  route: `POST /inspections/{id}/${path}`,
  may: who.INSPECT,
  of: ['inspections', state],
  ask: (id) => post(`/inspections/${id}/${path}`, body()),
  ...more,
});
/** Something of another is named in a request about one's own visit under way; the other body has none. */
const inVisit = (
  path: string,
  note: string,
  of: Line['of'] & object,
  body: (id: string | number, place: Place) => object,
): Line => ({
  route: `POST /inspections/{id}/${path}`,
  note,
  may: who.INSPECT,
  blind: ['finance'],
  of,
  ask: (id, place) => post(`/inspections/${place.own('inspections', 'IN_PROGRESS')}/${path}`, body(id, place)),
  foreign: 400,
});
const opening = (place: Place, changes: object): object => ({
  id: uuidv7(),
  mode: 'SURPRISE',
  unitId: place.unit(''),
  decisionNumber: '1187/QĐ-UBND',
  decisionDate: '2026-05-20',
  headId: place.person('home.lead'),
  secretaryId: place.person('home.secretary'),
  ...changes,
});
const opensWith = (note: string, of: Line['of'] & object, change: (id: string | number) => object): Line => ({
  route: 'POST /inspections',
  note,
  may: who.INSPECT,
  of,
  ask: (id, place) => post('/inspections', opening(place, change(id))),
  own: 201,
  other: 400,
  foreign: 400,
});
const onFinding = (verb: string, state: string, body: (place: Place) => object, more: Partial<Line> = {}): Line => ({
  route: `POST /findings/{id}/${verb}`,
  may: who.INSPECT,
  of: ['findings', state],
  ask: (id, place) => post(`/findings/${id}/${verb}`, body(place), place.version(id)),
  ...more,
});
const present = (entry: object): object => ({
  entries: [{ changeId: uuidv7(), status: 'PRESENT', countedAt: AT, ...entry }],
});

/** What is done in and after a visit, by hand: nobody's but the body's whose visit it is; the inspected side answers. */
export const ON_VISITS: readonly Line[] = [
  opensWith('at a unit', ['units', 'commune'], (unitId) => ({ unitId })),
  opensWith('with a head', ['staff-members', 'home.lead'], (headId) => ({ headId })),
  opensWith('with a secretary', ['staff-members', 'home.secretary'], (secretaryId) => ({ secretaryId })),
  opensWith('with a member', ['staff-members', 'home.follow'], (staffMemberId) => ({
    members: [{ staffMemberId, role: 'MEMBER' }],
  })),
  onVisit('findings', 'IN_PROGRESS', () => findingOf(), { own: 201 }),
  {
    ...inVisit('findings', 'naming a person', ['staff-members', 'clerk1'], (staffMemberId) =>
      findingOf({ people: [{ staffMemberId, part: 'SUBJECT' }] }),
    ),
    own: 201,
    apart: 400,
  },
  {
    ...inVisit('findings', 'on an item', ['answers'], (checklistItemId) => findingOf({ checklistItemId })),
    own: 201,
  },
  {
    route: 'PUT /inspections/{id}/answers/{itemId}',
    may: who.INSPECT,
    of: ['inspections', 'IN_PROGRESS'],
    ask: (id, place) =>
      put(`/inspections/${id}/answers/${place.own('answers')}`, { changeId: uuidv7(), result: 'PASS', answeredAt: AT }),
    own: WHOEVER_ANSWERED,
  },
  {
    route: 'PUT /inspections/{id}/answers/{itemId}',
    note: 'an item',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['answers'],
    ask: (item, place) =>
      put(`/inspections/${place.own('inspections', 'IN_PROGRESS')}/answers/${item}`, {
        changeId: uuidv7(),
        result: 'PASS',
        answeredAt: AT,
      }),
    own: WHOEVER_ANSWERED,
  },
  onVisit('roll-call', 'IN_PROGRESS', () => present({ name: 'Khách' })),
  {
    ...inVisit('roll-call', 'calling a person', ['staff-members', 'clerk1'], (staffMemberId) =>
      present({ staffMemberId }),
    ),
    apart: 400,
  },
  onVisit('team', 'IN_PROGRESS', () => ({ staffMemberId: uuidv7(), role: 'MEMBER' }), { own: 400 }),
  {
    ...inVisit('team', 'with a person', ['staff-members', 'home.lead'], (staffMemberId) => ({
      staffMemberId,
      role: 'MEMBER',
    })),
    own: [200, 409],
  },
  {
    route: 'POST /inspections/{id}/team/{staffMemberId}/remove',
    may: who.INSPECT,
    of: ['inspections', 'IN_PROGRESS'],
    ask: (id, place) => post(`/inspections/${id}/team/${place.person('home.follow')}/remove`, {}),
  },
  {
    route: 'POST /inspections/{id}/team/{staffMemberId}/remove',
    note: 'a person',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['staff-members', 'home.director'],
    ask: (person, place) => post(`/inspections/${place.own('inspections', 'IN_PROGRESS')}/team/${person}/remove`, {}),
    foreign: 422,
  },
  onVisit('representative', 'IN_PROGRESS', () => ({ name: 'Đỗ Thị Mẫu', position: 'Chủ tịch UBND xã' })),
  onVisit('lock', 'IN_PROGRESS', () => ({})),
  onVisit('sign-off', 'LOCKED', () => SIGNED),
  onVisit('scan', 'LOCKED', () => ({ fileId: uuidv7() }), { own: 400 }),
  {
    route: 'POST /inspections/{id}/scan',
    note: 'a file',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['evidence-files', 'PICTURE'],
    ask: (fileId, place) => post(`/inspections/${place.own('inspections', 'LOCKED')}/scan`, { fileId }),
    own: [400, 409],
    foreign: 400,
  },
  onVisit('addenda', 'LOCKED', () => ({ id: uuidv7(), text: 'Bổ sung số liệu.', reason: 'Ghi thiếu khi lập.' }), {
    own: 201,
  }),
  onVisit('notice', 'SIGNED', () => NOTICE, { may: who.FOLLOW_UP }),
  {
    route: 'POST /inspections/{id}/notice',
    note: 'with a day for a finding',
    may: who.FOLLOW_UP,
    blind: ['finance'],
    of: ['findings', 'RELEASED'],
    ask: (findingId, place) =>
      post(`/inspections/${place.own('inspections', 'SIGNED')}/notice`, {
        ...NOTICE,
        dueDates: [{ findingId, dueOn: '2026-12-15' }],
      }),
    own: 400,
    foreign: 400,
  },
  {
    route: 'PATCH /findings/{id}',
    may: who.INSPECT,
    of: ['findings', 'OPEN'],
    ask: (id, place) => ({
      method: 'PATCH',
      path: `/findings/${id}`,
      body: { detail: 'Đã xem lại.' },
      headers: place.version(id),
    }),
  },
  onFinding('withdraw', 'OPEN', () => REASON),
  {
    ...onFinding('evidence', 'OPEN', () => ({ fileId: uuidv7() }), { own: 400 }),
  },
  {
    route: 'POST /findings/{id}/evidence',
    note: 'a file',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['evidence-files', 'PROOF'],
    ask: (fileId, place) => post(`/findings/${place.own('findings', 'OPEN')}/evidence`, { fileId }),
    own: [400, 409],
    foreign: 400,
  },
  {
    route: 'PUT /findings/{id}/evidence',
    note: 'pictures',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['evidence', 'PICTURE'],
    ask: (fileId, place) =>
      put(`/findings/${place.own('findings', 'OPEN')}/evidence`, { pictures: [{ fileId, caption: 'Quầy' }] }),
    own: [200, 400],
    // What is not among its pictures is passed over, whatever it is.
    foreign: 200,
  },
  {
    route: 'PUT /findings/{id}/evidence',
    may: who.INSPECT,
    of: ['findings', 'OPEN'],
    ask: (id, place) =>
      put(`/findings/${id}/evidence`, {
        pictures: [{ fileId: place.own('evidence'), caption: 'Quầy' }],
      }),
    own: [200, 400],
  },
  {
    route: 'POST /findings/{id}/evidence/{fileId}/remove',
    may: who.INSPECT,
    of: ['findings', 'OPEN'],
    ask: (id, place) => post(`/findings/${id}/evidence/${place.own('evidence')}/remove`, {}),
    apart: 404,
  },
  {
    route: 'POST /findings/{id}/evidence/{fileId}/remove',
    note: 'a file',
    may: who.INSPECT,
    blind: ['finance'],
    of: ['evidence'],
    ask: (file, place) => post(`/findings/${place.own('findings', 'OPEN')}/evidence/${file}/remove`, {}),
    apart: 404,
  },
  onFinding('statements', 'RELEASED', () => statementOf(), { may: ['chair', 'vice', 'desk'], own: 201 }),
  {
    route: 'POST /findings/{id}/statements',
    note: 'with a file',
    may: ['chair', 'vice', 'desk'],
    of: ['evidence-files', 'PROOF'],
    ask: (fileId, place) => post(`/findings/${place.own('findings', 'RELEASED')}/statements`, statementOf({ fileId })),
    own: 400,
    sibling: 400,
    foreign: 400,
  },
  {
    route: 'POST /named-findings/{id}/statements',
    may: who.EVERYBODY,
    of: ['named-findings'],
    ask: (id) => post(`/named-findings/${id}/statements`, statementOf()),
    own: { rest: 404, official: 201 },
  },
  onFinding('amendments', 'RELEASED', () => amendmentOf(), { may: who.FOLLOW_UP, own: 201 }),
  ...['approve', 'refuse'].map((verb): Line => ({
    route: `POST /amendments/{id}/${verb}`,
    may: who.DECIDE_AMENDMENT,
    of: ['amendments', 'PROPOSED'],
    ask: (id) => post(`/amendments/${id}/${verb}`, REASON),
  })),
  {
    route: 'PUT /evidence-files/{id}',
    may: [...who.DO_WORK, ...who.INSPECT],
    of: ['evidence-files', 'PROOF'],
    ask: (id) => ({ method: 'PUT', path: `/evidence-files/${id}`, body: EVIDENCE, headers: EVIDENCE_HEADERS }),
    own: 409,
    sibling: 409,
    other: 409,
    foreign: 409,
    random: 200,
  },
];
