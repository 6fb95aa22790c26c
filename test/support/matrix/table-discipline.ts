import { get, post } from '../probe';
import { ANNULLED, REPLY, sanctionOf, SIGNED_YES } from '../sanction-bodies';
import type { Line } from './line';
import * as who from './seats';

/** Sanctions, by hand: the personnel officer enters and annuls, whoever answers for the body signs, the person answers. */
export const ON_DISCIPLINE: readonly Line[] = [
  {
    route: 'GET /staff-members/{id}/sanctions',
    may: ['records', 'chair', 'director', 'leader'],
    // At the department, which communes are not under.
    blind: ['director'],
    of: ['staff-members', 'clerk2'],
    ask: (id) => get(`/staff-members/${id}/sanctions`),
  },
  { route: 'GET /own-sanctions', may: who.EVERYBODY, ask: () => get('/own-sanctions') },
  {
    route: 'POST /sanctions',
    may: ['records'],
    of: ['staff-members', 'clerk2'],
    ask: (id) => post('/sanctions', sanctionOf(String(id))),
  },
  {
    route: 'POST /sanctions/{id}/public-duty',
    may: ['chair', 'director', 'leader'],
    blind: ['director'],
    of: ['sanctions', 'TO_SIGN'],
    ask: (id) => post(`/sanctions/${id}/public-duty`, SIGNED_YES),
  },
  {
    route: 'POST /sanctions/{id}/annul',
    may: ['records'],
    of: ['sanctions', 'TO_ANNUL'],
    ask: (id) => post(`/sanctions/${id}/annul`, ANNULLED),
  },
  {
    // Of the commune's official; everybody else has none of their own.
    route: 'POST /sanctions/{id}/reply',
    may: who.EVERYBODY,
    of: ['sanctions', 'OWN'],
    ask: (id) => post(`/sanctions/${id}/reply`, REPLY),
    own: { official: 200, rest: 404 },
  },
];
