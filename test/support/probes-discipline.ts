import { v7 as uuidv7 } from 'uuid';
import { WARD_ADMINISTRATOR } from './newcomers';
import { get, post, type Probe } from './probe';
import { ANNULLED, REPLY, sanctionOf, SIGNED_YES } from './sanction-bodies';

const SANCTION: Record<string, string> = {};

// As the probes beside: by hand. The personnel officer enters and annuls, whoever answers for the body signs, the person answers.
// prettier-ignore
export const CHANGING_DISCIPLINE: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /sanctions', kind: 'staff member', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'quan.tri': 403 },
    of: ({ staff }) => staff.toCorrect,
    ask: (id, _, who) => post('/sanctions', sanctionOf(String(id), { id: SANCTION[who] ??= uuidv7(), decisionNumber: '61/QĐ-UBND' })),
  },
  {
    route: 'POST /sanctions/{id}/public-duty', kind: 'sanction', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'thu.mai': 403, 'anh.le': 403, 'binh.pham': 403 },
    of: ({ sanctions }) => sanctions.toSign, ask: (id) => post(`/sanctions/${id}/public-duty`, SIGNED_YES),
  },
  {
    route: 'POST /sanctions/{id}/annul', kind: 'sanction', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'ngoc.do': 403, 'anh.le': 403 },
    of: ({ sanctions }) => sanctions.toAnnul, ask: (id) => post(`/sanctions/${id}/annul`, ANNULLED),
  },
  {
    route: 'POST /sanctions/{id}/reply', kind: 'sanction', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'thu.mai': 404 },
    of: ({ sanctions }) => sanctions.ofAnh, ask: (id) => post(`/sanctions/${id}/reply`, REPLY),
  },
];

// prettier-ignore
export const READING_DISCIPLINE: readonly Probe[] = [
  {
    route: 'GET /staff-members/{id}/sanctions', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 200, 'binh.pham': 403, 'quan.tri': 403, 'vinh.cao': 200 },
    of: ({ story }) => story.person('anh'), ask: (id) => get(`/staff-members/${id}/sanctions`),
  },
  {
    route: 'GET /own-sanctions', kind: 'sanction', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'thu.mai': 'absent' },
    of: ({ sanctions }) => sanctions.ofAnh, ask: () => get('/own-sanctions'),
  },
];
