import { partyResultOf, WITHDRAWN } from '../party-bodies';
import { get, post } from '../probe';
import type { Line } from './line';

/** The Party's results, by hand: the personnel officer enters and withdraws, whoever has the right to Party data reads. */
export const ON_PARTY: readonly Line[] = [
  {
    route: 'GET /party-results',
    may: ['records', 'chair', 'director'],
    of: ['units', 'commune'],
    ask: (id) => get(`/party-results?unitId=${id}`),
    // At the department, which communes are not under.
    blind: ['director'],
  },
  {
    route: 'POST /party-results',
    may: ['records'],
    of: ['staff-members', 'head'],
    ask: (id) => post('/party-results', partyResultOf(String(id))),
    // Once; then it is there.
    own: [200, 409],
  },
  {
    route: 'POST /party-results/{id}/withdraw',
    may: ['records'],
    of: ['party-results', 'OPEN'],
    ask: (id) => post(`/party-results/${id}/withdraw`, WITHDRAWN),
    own: [200, 409],
  },
];
