import { actOfUnit, contactOfUnit, changeOfCalendar, hoursOfUnit, mergerOf, plannedSetting } from '../office-bodies';
import { get, post, type Ask } from '../probe';
import type { Line, Place } from './line';
import * as who from './seats';

/** Whoever runs one commune's accounts has the permission, for what holds for the whole province a rule refuses them. */
const WHOLE_ALONE = { may: who.SET_UP, ruledOut: ['keeper'] } as const;
const line = (route: string, ask: (place: Place) => Ask, more: Partial<Line> = {}): Line => ({
  route,
  // What is set holds for a commune as well: who runs its accounts may look.
  ...(route.startsWith('GET') ? { may: who.ADMINISTER } : WHOLE_ALONE),
  ask: (_, place) => ask(place),
  ...more,
});
const onUnit = (verb: string, key: string, body: (place: Place) => object, more: Partial<Line> = {}): Line => ({
  route: `POST /units/{id}/${verb}`,
  ...WHOLE_ALONE,
  of: ['units', key],
  ask: (id, place) => post(`/units/${id}/${verb}`, body(place)),
  ...more,
});
const ended = (unitId: string | number): object => actOfUnit({ successors: [{ unitId }] });
const DAYS = '2026-11-24:HOLIDAY:CONFIRMED';

/** What an administrator sets up for the whole of the province, by hand: nobody else does, and whoever runs a commune's accounts may look. */
export const IN_OFFICE: readonly Line[] = [
  line('GET /settings', () => get('/settings')),
  line('POST /settings/{key}/values', () =>
    post('/settings/inspection.repeat-months/values', { ...plannedSetting(), validFrom: '2027-03-01' }),
  ),
  {
    ...line('POST /setting-values/{id}/withdraw', () => get('')),
    of: ['setting-values'],
    ask: (id) => post(`/setting-values/${id}/withdraw`, {}),
  },
  line('GET /calendars', () => get('/calendars')),
  line('POST /calendars', () => post('/calendars', changeOfCalendar(1))),
  line('GET /due-moves', () => get(`/due-moves?limit=200&basedOn=1&days=${DAYS}`), WHOLE_ALONE),
  line('GET /unit-tree', () => get('/unit-tree')),
  {
    ...line('GET /units/{id}/record', () => get('')),
    of: ['units', 'commune'],
    ask: (id) => get(`/units/${id}/record`),
    sibling: 200,
  },
  {
    ...line('POST /units', () => get('')),
    of: ['units', 'commune'],
    ask: (parentId) => post('/units', actOfUnit({ name: 'Phòng Thử việc', kind: 'DIVISION', parentId })),
  },
  {
    ...line('POST /units/merge', () => get('')),
    of: ['units', 'culture'],
    ask: (id, place) => post('/units/merge', mergerOf([id], place.unit('commune'))),
  },
  onUnit('rename', 'culture', () => actOfUnit({ name: 'Phòng Văn hóa và Thông tin' })),
  onUnit('contact', 'culture', () => contactOfUnit()),
  onUnit('working-hours', 'culture', () => hoursOfUnit()),
  onUnit('end', 'culture', (place) => ended(place.unit('office'))),
  {
    ...onUnit('end', 'culture', () => ({})),
    note: 'its work to a unit',
    of: ['units', 'office'],
    ask: (successor, place) => post(`/units/${place.unit('culture')}/end`, ended(successor)),
    foreign: 400,
  },
  onUnit('reopen', 'culture', () => ({ id: actOfUnit().id, decision: 'Kết thúc nhầm đơn vị.' }), { own: 409 }),
];
