import { plannedSetting } from './office-bodies';
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
    route: 'POST /setting-values/{id}/withdraw', kind: 'setting', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403 },
    of: ({ settings }) => settings.planned, ask: (id) => post(`/setting-values/${id}/withdraw`, {}),
  },
];
