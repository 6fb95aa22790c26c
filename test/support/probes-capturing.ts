import { v7 as uuidv7 } from 'uuid';
import { post, type Probe } from './probe';

const ONESELF = { 'ngoc.do': 403, 'mai.vu': 403, 'vinh.cao': 403 } as const;
const AT = '2026-11-20T08:00:00+07:00';
const answer = (): object => ({ changeId: uuidv7(), result: 'PASS', answeredAt: AT });
const present = (who: object): object => ({
  entries: [{ changeId: uuidv7(), status: 'PRESENT', countedAt: AT, ...who }],
});

// What is noted during a visit, and by whom: nobody but the body whose visit it is.
// prettier-ignore
export const CAPTURING: readonly Probe[] = [
  //                                      khai son  thanh quang hai.* hai.vinh lien anonymous
  {
    route: 'PUT /inspections/{id}/answers/{itemId}', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ visits }) => visits.open,
    ask: (id, { teamOf }) => ({ method: 'PUT', path: `/inspections/${id}/answers/${teamOf('tham.nguyen').checklist.itemIds[1]}`, body: answer() }),
  },
  {
    route: 'PUT /inspections/{id}/answers/{itemId}', note: 'an item', kind: 'checklist', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401],
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.itemIds[2] ?? '',
    ask: (item, { visits }, who) => ({
      method: 'PUT', path: `/inspections/${who.startsWith('hai.') ? visits.ofHai : visits.open}/answers/${item}`, body: answer(),
    }),
  },
  {
    route: 'POST /inspections/{id}/roll-call', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ visits }) => visits.open, ask: (id) => post(`/inspections/${id}/roll-call`, present({ name: 'Khách' })),
  },
  {
    route: 'POST /inspections/{id}/roll-call', note: 'calling a person', kind: 'staff member', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  400,  403,     403, 401],
    of: ({ story }) => story.person('uyen'),
    ask: (staffMemberId, { visits }, who) =>
      post(`/inspections/${who.startsWith('hai.') ? visits.ofHai : visits.open}/roll-call`, present({ staffMemberId })),
  },
  {
    route: 'POST /inspections/{id}/findings', note: 'naming a person', kind: 'staff member', by: 'tham.nguyen', answers: 201,
    refused:                            [403, 403, 403,  404,  400,  403,     403, 401],
    of: ({ story }) => story.person('uyen'),
    ask: (staffMemberId, { teamOf, visits }, who) =>
      post(`/inspections/${who.startsWith('hai.') ? visits.ofHai : visits.open}/findings`, {
        ...teamOf(who).finding(uuidv7()), people: [{ staffMemberId, part: 'SUBJECT' }],
      }),
  },
  {
    route: 'POST /inspections/{id}/team', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ visits }) => visits.open,
    ask: (id, { story }) => post(`/inspections/${id}/team`, { staffMemberId: story.person('hung'), role: 'MEMBER' }),
  },
  {
    route: 'POST /inspections/{id}/team', note: 'with a person', kind: 'staff member', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  400,  403,     403, 401],
    of: ({ story }) => story.person('mai'),
    ask: (staffMemberId, { visits }, who) =>
      post(`/inspections/${who.startsWith('hai.') ? visits.ofHai : visits.open}/team`, { staffMemberId, role: 'MEMBER' }),
  },
  {
    route: 'POST /inspections/{id}/team/{staffMemberId}/remove', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ visits }) => visits.open,
    ask: (id, { story }) => post(`/inspections/${id}/team/${story.person('nam')}/remove`, {}),
  },
  {
    route: 'POST /inspections/{id}/representative', kind: 'inspection', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ visits }) => visits.open,
    ask: (id) => post(`/inspections/${id}/representative`, { name: 'Đỗ Thị Ngọc', position: 'Chủ tịch UBND xã' }),
  },
  {
    route: 'POST /findings/{id}/evidence', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ findings }) => findings.open, ask: (id, { files }) => post(`/findings/${id}/evidence`, { fileId: files.forFinding }),
  },
  {
    route: 'PUT /findings/{id}/evidence', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ findings }) => findings.open,
    ask: (id, { files }) => ({
      method: 'PUT', path: `/findings/${id}/evidence`,
      body: { pictures: [{ fileId: files.ofFinding, caption: 'Quầy số 2' }] },
    }),
  },
  {
    route: 'POST /findings/{id}/evidence/{fileId}/remove', kind: 'finding', by: 'tham.nguyen', answers: 200,
    refused:                            [403, 403, 403,  404,  404,  403,     403, 401], also: ONESELF,
    of: ({ findings }) => findings.open, ask: (id, { files }) => post(`/findings/${id}/evidence/${files.ofFinding}/remove`, {}),
  },
];
