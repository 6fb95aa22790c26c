import { actOfUnit, contactOfUnit, changeOfCalendar, hoursOfUnit, mergerOf, plannedSetting } from './office-bodies';
import { get, post, type Probe } from './probe';

// As the probes beside: by hand. Only whoever administers the whole authority sees or changes what it has set.
// prettier-ignore
export const READING_OFFICE: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /settings', kind: 'setting', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403, 'ngoc.do': 403 },
    of: ({ settings }) => settings.planned, ask: () => get('/settings'),
  },
  {
    route: 'GET /unit-tree', kind: 'unit', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { 'vinh.cao': 403, 'ngoc.do': 403 },
    of: ({ story }) => story.unit('minhkhe'), reveals: ({ text }, { story }) => text.includes(`"id" : ${story.unit('minhkhe')},`),
    ask: () => get('/unit-tree'),
  },
  {
    route: 'GET /units/{id}/record', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'ngoc.do': 403 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/units/${id}/record`),
  },
  {
    route: 'GET /due-moves', kind: 'unit', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403, 'ngoc.do': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('minhkhe'), reveals: ({ text }, { story }) => text.includes(`"id" : ${story.unit('minhkhe')},`),
    ask: () => get('/due-moves?basedOn=1&limit=200&days=2026-11-24:HOLIDAY:CONFIRMED'),
  },
];

// prettier-ignore
export const CHANGING_OFFICE: readonly Probe[] = [
  {
    route: 'POST /settings/{key}/values', kind: 'setting', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      409,      403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403 },
    of: ({ settings }) => settings.planned, repeats: true,
    ask: (id) => post('/settings/inspection.repeat-months/values', { ...plannedSetting(), id }),
  },
  {
    route: 'POST /units', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('finance'),
    ask: (id) => post('/units', actOfUnit({ name: 'Phòng Thử việc', kind: 'DIVISION', parentId: id })),
  },
  {
    route: 'POST /units/merge', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('vanphong.economy'),
    ask: (id, { story }) => post('/units/merge', mergerOf([id, story.unit('vanphong.culture')], story.unit('vanphong'))),
  },
  {
    route: 'POST /units/{id}/rename', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('finance'), ask: (id) => post(`/units/${id}/rename`, actOfUnit({ name: 'Sở Tài chính tỉnh' })),
  },
  {
    route: 'POST /units/{id}/contact', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('finance'), ask: (id) => post(`/units/${id}/contact`, contactOfUnit()),
  },
  {
    route: 'POST /units/{id}/working-hours', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 },
    of: ({ story }) => story.unit('finance'), ask: (id) => post(`/units/${id}/working-hours`, hoursOfUnit()),
  },
  {
    route: 'POST /units/{id}/end', kind: 'unit', by: 'quan.tri', answers: 422,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 }, repeats: true,
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => post(`/units/${id}/end`, actOfUnit({ successors: [] })),
  },
  {
    route: 'POST /units/{id}/reopen', kind: 'unit', by: 'quan.tri', answers: 409,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 403 }, repeats: true,
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id) => post(`/units/${id}/reopen`, { id: actOfUnit().id, decision: 'Kết thúc nhầm đơn vị.' }),
  },
  {
    route: 'POST /calendars', kind: 'calendar', by: 'quan.tri', answers: 412,
    refused:                            [403,      403,      403,      403,      412,      403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403, 'hanh.lam': 403 },
    of: () => 0, repeats: true, ask: () => post('/calendars', changeOfCalendar(7)),
  },
  {
    route: 'POST /setting-values/{id}/withdraw', kind: 'setting', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403 },
    of: ({ settings }) => settings.planned, ask: (id) => post(`/setting-values/${id}/withdraw`, {}),
  },
];
