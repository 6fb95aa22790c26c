import { v7 as uuidv7 } from 'uuid';
import { ACCEPT, ANSWER } from './effect-bodies';
import { ASKED_AGAIN, assessmentOf, LATE, REMARKS, SELF } from './month-bodies';
import { get, post, version, type Probe } from './probe';
import { CORRECTION, putScores } from './sheet-bodies';
import { adoptionOf, choiceOf, ENDED, ownRuleOf } from './rule-bodies';

const CYCLE: Record<string, string> = {};
const RULE: Record<string, string> = {};
const patch = (path: string, body: unknown, headers: Record<string, string>) => ({
  ...{ method: 'PATCH', path, body, headers },
});
const put = (path: string, body: unknown) => ({ ...{ method: 'PUT', path, body, headers: {} } });

// As the probes beside: by hand. The person writes their own part, whoever stands above assesses, the office keeps the month.
// prettier-ignore
export const CHANGING_EVALUATION: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /evaluation-cycles', kind: 'unit', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/evaluation-cycles', { id: CYCLE[who] ??= uuidv7(), unitId: id, month: '2026-10' }),
  },
  {
    route: 'PATCH /own-evaluations/{id}', kind: 'evaluation', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'yen.hoang': 404, 'ngoc.do': 404, 'thu.mai': 404 },
    of: ({ months }) => months.toSave, ask: (id) => patch(`/own-evaluations/${id}`, SELF, version(id, 1)),
  },
  {
    route: 'POST /own-evaluations/{id}/submit', kind: 'evaluation', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'yen.hoang': 404, 'ngoc.do': 404 },
    of: ({ months }) => months.toSubmit, ask: (id) => post(`/own-evaluations/${id}/submit`, LATE),
  },
  {
    route: 'POST /own-evaluations/{id}/withdraw', kind: 'evaluation', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'yen.hoang': 404, 'ngoc.do': 404 },
    of: ({ months }) => months.toWithdraw, ask: (id) => post(`/own-evaluations/${id}/withdraw`, {}),
  },
  {
    route: 'POST /assessments/{id}/open', kind: 'evaluation', by: 'yen.hoang', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'ngoc.do': 404 },
    of: ({ months }) => months.toOpen, ask: (id) => post(`/assessments/${id}/open`, {}),
  },
  {
    route: 'POST /assessments', kind: 'evaluation', by: 'yen.hoang', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'ngoc.do': 404 },
    of: ({ months }) => months.toAssess, ask: (id) => post('/assessments', assessmentOf(id)),
  },
  {
    route: 'POST /assessments/{id}/return', kind: 'evaluation', by: 'yen.hoang', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'ngoc.do': 404 },
    of: ({ months }) => months.toReturn, ask: (id) => post(`/assessments/${id}/return`, ASKED_AGAIN),
  },
  {
    route: 'POST /finding-effects/{id}/decide', kind: 'finding effect', by: 'yen.hoang', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'ngoc.do': 404, 'tham.nguyen': 404, 'lan.tran': 404 },
    of: ({ effects }) => effects.toDecide, ask: (id) => post(`/finding-effects/${id}/decide`, ACCEPT),
  },
  {
    route: 'POST /finding-effects/{id}/reply', kind: 'finding effect', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'yen.hoang': 404, 'ngoc.do': 404, 'tham.nguyen': 404 },
    of: ({ effects }) => effects.toAnswer, ask: (id) => post(`/finding-effects/${id}/reply`, ANSWER),
  },
  {
    route: 'PUT /evaluations/{id}/remarks', kind: 'evaluation', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ months }) => months.toRemark, ask: (id) => put(`/evaluations/${id}/remarks`, REMARKS),
  },
  {
    route: 'PUT /evaluations/{id}/superior', kind: 'evaluation', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ months }) => months.toName,
    ask: (id, { story }) => put(`/evaluations/${id}/superior`, { staffMemberId: story.person('dung'), ...ASKED_AGAIN }),
  },
  {
    route: 'POST /evaluations/{id}/reopen', kind: 'evaluation', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ months }) => months.toReopen, ask: (id) => post(`/evaluations/${id}/reopen`, ASKED_AGAIN),
  },
  {
    route: 'POST /evaluation-cycles/{id}/lock', kind: 'month', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ months }) => months.toLock, ask: (id) => post(`/evaluation-cycles/${id}/lock`, {}),
  },
  {
    route: 'POST /evaluation-cycles/lock', kind: 'month', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,     'absent', 'absent',    403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ months }) => months.toLockTogether, ask: (id) => post('/evaluation-cycles/lock', { items: [{ id }] }),
    reveals: ({ text }) => text.includes('"done":true'),
  },
  {
    route: 'POST /evaluation-rules/adopted', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/evaluation-rules/adopted', adoptionOf(Number(id), { id: RULE[`adopted ${who}`] ??= uuidv7() })),
  },
  {
    route: 'POST /evaluation-rules/own', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/evaluation-rules/own', ownRuleOf(Number(id), { id: RULE[`own ${who}`] ??= uuidv7() })),
  },
  {
    route: 'POST /evaluation-rules/{id}/end', kind: 'evaluation rule', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ rules }) => rules.toEnd, ask: (id) => post(`/evaluation-rules/${id}/end`, ENDED),
  },
  {
    route: 'POST /evaluation-choices', kind: 'unit', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/evaluation-choices', choiceOf(Number(id), { id: RULE[`choice ${who}`] ??= uuidv7() })),
  },
  {
    route: 'POST /evaluation-choices/{id}/withdraw', kind: 'evaluation choice', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 403 },
    of: ({ rules }) => rules.toWithdraw, ask: (id) => post(`/evaluation-choices/${id}/withdraw`, {}),
  },
  {
    route: 'PUT /score-imports/{id}', kind: 'unit', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id, _, who) => putScores(RULE[`scores ${who}`] ??= uuidv7(), id),
  },
  {
    route: 'POST /paper-scores/{id}/correct', kind: 'paper score', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403 },
    of: ({ papers }) => papers.toCorrect, ask: (id) => post(`/paper-scores/${id}/correct`, CORRECTION),
  },
];

// prettier-ignore
export const READING_EVALUATION: readonly Probe[] = [
  {
    route: 'GET /score-imports.xlsx', kind: 'unit', by: 'thu.mai', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      403,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 403, 'ngoc.do': 200 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/score-imports.xlsx?unitId=${id}&year=2026`),
  },
  {
    route: 'GET /own-evaluations', kind: 'evaluation', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'yen.hoang': 'absent', 'ngoc.do': 'absent' },
    of: ({ months }) => months.toSave, ask: () => get('/own-evaluations'),
  },
  {
    route: 'GET /evaluations/{id}', kind: 'evaluation', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'yen.hoang': 200, 'ngoc.do': 200, 'thu.mai': 200, 'vinh.cao': 200, 'binh.pham': 404, 'tham.nguyen': 404 },
    of: ({ months }) => months.toSave, ask: (id) => get(`/evaluations/${id}`),
  },
  {
    route: 'GET /assessments', kind: 'evaluation', by: 'yen.hoang', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'anh.le': 'absent', 'ngoc.do': 'absent' },
    of: ({ months }) => months.toSave, ask: () => get('/assessments?month=2026-01'),
  },
  {
    route: 'GET /own-evaluation-year', kind: 'evaluation', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'yen.hoang': 'absent', 'ngoc.do': 'absent' },
    of: ({ months }) => months.toSave, ask: () => get('/own-evaluation-year'),
  },
  {
    route: 'GET /staff-members/{id}/evaluation-year', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'yen.hoang': 200, 'thu.mai': 200, 'binh.pham': 403, 'quan.tri': 403, 'vinh.cao': 200 },
    of: ({ story }) => story.person('anh'), ask: (id) => get(`/staff-members/${id}/evaluation-year`),
  },
  {
    route: 'GET /evaluation-years', kind: 'evaluation', by: 'yen.hoang', answers: 'seen',
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'ngoc.do': 'seen', 'thu.mai': 'seen', 'vinh.cao': 'seen' },
    of: ({ months }) => months.toSave, ask: (_, { story }) => get(`/evaluation-years?unitId=${story.unit('minhkhe.onestop')}`),
  },
  {
    route: 'GET /evaluation-rules', kind: 'evaluation rule', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 'seen', 'vinh.cao': 'seen' },
    of: ({ rules }) => rules.toEnd, ask: (_, { story }) => get(`/evaluation-rules?unitId=${story.unit('minhkhe')}`),
  },
  {
    route: 'GET /evaluation-cycles', kind: 'month', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 403,      403,      403,      'absent', 'absent', 403, 401],
    also: { 'anh.le': 403, 'thu.mai': 'seen', 'vinh.cao': 'seen' },
    of: ({ months }) => months.toLock, ask: () => get('/evaluation-cycles'),
  },
  {
    route: 'GET /evaluation-cycles/{id}', kind: 'month', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      403,      403,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'thu.mai': 200, 'vinh.cao': 200 },
    of: ({ months }) => months.toLock, ask: (id) => get(`/evaluation-cycles/${id}`),
  },
];
