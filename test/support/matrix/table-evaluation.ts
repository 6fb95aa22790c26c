import { v7 as uuidv7 } from 'uuid';
import { ACCEPT, ANSWER } from '../effect-bodies';
import { ASKED_AGAIN, assessmentOf, LATE, REMARKS, SELF } from '../month-bodies';
import { get, post, version } from '../probe';
import { CORRECTION, putScores } from '../sheet-bodies';
import { adoptionOf, choiceOf, ENDED, ownRuleOf } from '../rule-bodies';
import type { Line } from './line';
import * as who from './seats';

const patch = (path: string, body: unknown, headers: Record<string, string>) => ({
  ...{ method: 'PATCH', path, body, headers },
});
const put = (path: string, body: unknown) => ({ ...{ method: 'PUT', path, body, headers: {} } });
const READ: Line['may'] = ['chair', 'records', 'leader'];
const RUN: Line['may'] = ['chair', 'records'];
const LOCK: Line['may'] = ['chair', 'leader'];
/** Of the commune's official, who alone has a part of their own in it; whoever comes second finds it done. */
const OWN: Line['own'] = { official: [200, 400, 409, 412], rest: 404 };
/** Whoever heads the official's unit assesses, and nobody else. */
const BY_HEAD: Line['own'] = { head: [200, 409, 412], rest: 404 };

/** Months of evaluation, by hand: each writes their own part, whoever is above assesses, the office runs and locks the month. */
export const ON_EVALUATION: readonly Line[] = [
  { route: 'GET /own-evaluations', may: who.EVERYBODY, ask: () => get('/own-evaluations') },
  {
    route: 'GET /evaluations/{id}',
    may: who.EVERYBODY,
    of: ['evaluations', 'OPEN'],
    ask: (id) => get(`/evaluations/${id}`),
    own: { official: 200, head: 200, chair: 200, records: 200, leader: 200, rest: 404 },
  },
  {
    route: 'PATCH /own-evaluations/{id}',
    may: who.EVERYBODY,
    of: ['own-evaluations', 'OPEN'],
    ask: (id) => patch(`/own-evaluations/${id}`, SELF, version(id, 1)),
    own: OWN,
  },
  {
    route: 'POST /own-evaluations/{id}/submit',
    may: who.EVERYBODY,
    of: ['own-evaluations', 'OPEN'],
    ask: (id) => post(`/own-evaluations/${id}/submit`, LATE),
    own: OWN,
  },
  {
    route: 'POST /own-evaluations/{id}/withdraw',
    may: who.EVERYBODY,
    of: ['own-evaluations', 'OPEN'],
    ask: (id) => post(`/own-evaluations/${id}/withdraw`, {}),
    own: OWN,
  },
  { route: 'GET /assessments', may: who.EVERYBODY, ask: () => get('/assessments') },
  {
    route: 'POST /assessments/{id}/open',
    may: who.EVERYBODY,
    of: ['assessments', 'OPEN'],
    ask: (id) => post(`/assessments/${id}/open`, {}),
    own: { head: 200, rest: 404 },
  },
  {
    route: 'POST /assessments',
    may: who.EVERYBODY,
    of: ['assessments', 'OPEN'],
    ask: (id) => post('/assessments', assessmentOf(id)),
    own: BY_HEAD,
  },
  {
    route: 'POST /assessments/{id}/return',
    may: who.EVERYBODY,
    of: ['assessments', 'OPEN'],
    ask: (id) => post(`/assessments/${id}/return`, ASKED_AGAIN),
    own: BY_HEAD,
  },
  { route: 'GET /own-evaluation-year', may: who.EVERYBODY, ask: () => get('/own-evaluation-year') },
  {
    route: 'GET /staff-members/{id}/evaluation-year',
    may: ['head', ...READ],
    of: ['staff-members', 'official'],
    ask: (id) => get(`/staff-members/${id}/evaluation-year`),
  },
  {
    route: 'GET /evaluation-years',
    may: ['head', ...READ],
    of: ['units', 'commune'],
    ask: (id) => get(`/evaluation-years?unitId=${id}`),
    // Of a division, which the body is not in.
    own: { head: 404, rest: 200 },
  },
  {
    route: 'POST /finding-effects/{id}/decide',
    may: who.EVERYBODY,
    of: ['finding-effects', 'OPEN'],
    ask: (id) => post(`/finding-effects/${id}/decide`, ACCEPT),
    own: BY_HEAD,
  },
  {
    route: 'POST /finding-effects/{id}/reply',
    may: who.EVERYBODY,
    of: ['finding-effects', 'OPEN'],
    ask: (id) => post(`/finding-effects/${id}/reply`, ANSWER),
    own: { official: 200, rest: 404 },
  },
  { route: 'GET /evaluation-cycles', may: READ, ask: () => get('/evaluation-cycles') },
  {
    route: 'GET /evaluation-cycles/{id}',
    may: READ,
    of: ['evaluation-cycles', 'OPEN'],
    ask: (id) => get(`/evaluation-cycles/${id}`),
  },
  {
    route: 'POST /evaluation-cycles',
    may: RUN,
    of: ['units', 'commune'],
    ask: (id) => post('/evaluation-cycles', { id: uuidv7(), unitId: id, month: '2026-01' }),
    // Open already, under another id.
    own: [200, 409],
  },
  {
    route: 'PUT /evaluations/{id}/remarks',
    may: RUN,
    of: ['evaluations', 'OPEN'],
    ask: (id) => put(`/evaluations/${id}/remarks`, REMARKS),
    own: [200, 409],
  },
  {
    route: 'PUT /evaluations/{id}/superior',
    may: RUN,
    of: ['evaluations', 'CLOSED'],
    ask: (id, { person }) => put(`/evaluations/${id}/superior`, { staffMemberId: person('desk'), ...ASKED_AGAIN }),
    // Closed: nobody assesses it any more.
    own: 409,
  },
  {
    route: 'POST /evaluations/{id}/reopen',
    may: LOCK,
    of: ['evaluations', 'CLOSED'],
    ask: (id) => post(`/evaluations/${id}/reopen`, ASKED_AGAIN),
    own: [200, 409],
  },
  {
    route: 'POST /evaluation-cycles/{id}/lock',
    may: LOCK,
    of: ['evaluation-cycles', 'OPEN'],
    ask: (id) => post(`/evaluation-cycles/${id}/lock`, {}),
    own: [200, 409, 422],
  },
  {
    route: 'POST /evaluation-cycles/lock',
    may: LOCK,
    of: ['evaluation-cycles', 'OPEN'],
    ask: (id) => post('/evaluation-cycles/lock', { items: [{ id }] }),
    sibling: 200,
    foreign: 200,
  },
  {
    route: 'GET /evaluation-rules',
    may: READ,
    of: ['units', 'commune'],
    ask: (id) => get(`/evaluation-rules?unitId=${id}`),
    // Units are open; what another body has decided is not.
    sibling: 200,
  },
  {
    route: 'POST /evaluation-rules/adopted',
    may: LOCK,
    of: ['units', 'commune'],
    ask: (id) => post('/evaluation-rules/adopted', adoptionOf(Number(id))),
    // Whoever comes second finds that it holds.
    own: [200, 400],
  },
  {
    route: 'GET /score-imports.xlsx',
    may: RUN,
    of: ['units', 'commune'],
    ask: (id) => get(`/score-imports.xlsx?unitId=${id}&year=2026`),
  },
  {
    // Of nobody whom the commune has.
    route: 'PUT /score-imports/{id}',
    may: RUN,
    of: ['units', 'commune'],
    ask: (id) => putScores(uuidv7(), id, { content: 'Họ tên,Tháng 1\nKhông Có Ai,80\n' }),
    own: 422,
  },
  {
    route: 'POST /paper-scores/{id}/correct',
    may: RUN,
    of: ['paper-scores', 'OPEN'],
    ask: (id) => post(`/paper-scores/${id}/correct`, CORRECTION),
    own: [200, 409],
  },
  {
    route: 'POST /evaluation-rules/own',
    may: LOCK,
    of: ['units', 'commune'],
    ask: (id) => post('/evaluation-rules/own', ownRuleOf(Number(id))),
    own: [200, 400],
  },
  {
    route: 'POST /evaluation-rules/{id}/end',
    may: LOCK,
    of: ['evaluation-rules', 'OPEN'],
    ask: (id) => post(`/evaluation-rules/${id}/end`, ENDED),
    own: [200, 409],
  },
  {
    route: 'POST /evaluation-choices',
    may: LOCK,
    of: ['units', 'commune'],
    ask: (id) => post('/evaluation-choices', choiceOf(Number(id))),
    own: [200, 409],
  },
  {
    route: 'POST /evaluation-choices/{id}/withdraw',
    may: LOCK,
    of: ['evaluation-choices', 'OPEN'],
    ask: (id) => post(`/evaluation-choices/${id}/withdraw`, {}),
    own: [200, 409],
  },
];
