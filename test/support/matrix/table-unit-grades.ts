import { get, post } from '../probe';
import { NOT_HELD, unitGradeOf } from '../unit-grade-bodies';
import type { Line } from './line';

/** Units' own grades, by hand: entered from above the unit, of the body by the province alone. */
export const ON_UNIT_GRADES: readonly Line[] = [
  {
    route: 'GET /unit-grades',
    may: ['chair', 'head', 'records', 'leader'],
    of: ['units', 'commune'],
    ask: (id) => get(`/unit-grades?unitId=${id}&year=2025`),
    // Over a division.
    blind: ['head'],
  },
  {
    route: 'POST /unit-grades',
    may: ['chair', 'records', 'leader'],
    of: ['units', 'onestop'],
    ask: (id) => post('/unit-grades', unitGradeOf(Number(id))),
    // Once; then it is there.
    own: [200, 409],
  },
  {
    route: 'POST /unit-grades',
    note: 'of the body',
    may: ['chair', 'records', 'leader'],
    of: ['units', 'commune'],
    ask: (id) => post('/unit-grades', unitGradeOf(Number(id))),
    // Whoever is of the commune is not above it.
    own: { leader: [200, 409], rest: 403 },
  },
  {
    route: 'POST /unit-grades/{id}/withdraw',
    may: ['chair', 'records', 'leader'],
    of: ['unit-grades', 'OPEN'],
    ask: (id) => post(`/unit-grades/${id}/withdraw`, NOT_HELD),
    own: [200, 409],
  },
];
