import { v7 as uuidv7 } from 'uuid';
import { get, post, type Probe } from './probe';
import { NOT_HELD, unitGradeOf } from './unit-grade-bodies';

const ENTRY: Record<string, string> = {};

// As the probes beside: by hand. Whoever is above the unit enters; nobody of it, and of the body nobody in it.
// prettier-ignore
export const CHANGING_UNIT_GRADES: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /unit-grades', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403, 'quan.tri': 403 },
    of: ({ story }) => story.unit('minhkhe.culture'),
    ask: (id, _, who) => post('/unit-grades', unitGradeOf(Number(id), { id: ENTRY[who] ??= uuidv7() })),
  },
  {
    route: 'POST /unit-grades/{id}/withdraw', kind: 'unit grade', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ grades }) => grades.toWithdraw, ask: (id) => post(`/unit-grades/${id}/withdraw`, NOT_HELD),
  },
];

// prettier-ignore
export const READING_UNIT_GRADES: readonly Probe[] = [
  {
    route: 'GET /unit-grades', kind: 'unit grade', by: 'ngoc.do', answers: 'seen',
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'thu.mai': 'seen', 'yen.hoang': 404, 'vinh.cao': 'seen', 'anh.le': 403, 'quan.tri': 403 },
    of: ({ grades }) => grades.ofOnestop,
    ask: (_, { story }) => get(`/unit-grades?unitId=${story.unit('minhkhe')}&year=2025`),
  },
];
