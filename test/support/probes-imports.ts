import { v7 as uuidv7 } from 'uuid';
import { putList, readingOfList } from './import-bodies';
import { WARD_ADMINISTRATOR } from './newcomers';
import { get, post, type Probe } from './probe';

const LIST: Record<string, string> = {};

// As the probes beside: by hand. Lists are brought by whoever administers the unit whose people they name.
// prettier-ignore
export const CHANGING_IMPORTS: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'PUT /roster-imports/{id}', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'), ask: (unitId, _, who) => putList(LIST[who] ??= uuidv7(), unitId),
  },
  {
    route: 'POST /roster-imports/{id}/check', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toCheck, ask: (id) => post(`/roster-imports/${id}/check`, readingOfList()),
  },
  {
    route: 'POST /roster-imports/{id}/commit', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toCommit, ask: (id) => post(`/roster-imports/${id}/commit`, {}),
  },
  {
    route: 'POST /roster-imports/{id}/undo', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toUndo, ask: (id) => post(`/roster-imports/${id}/undo`, { reason: 'Gửi nhầm danh sách.' }),
  },
  {
    route: 'POST /roster-imports/{id}/cancel', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toCancel, ask: (id) => post(`/roster-imports/${id}/cancel`, {}),
  },
];

// prettier-ignore
export const READING_IMPORTS: readonly Probe[] = [
  {
    route: 'GET /roster-imports', kind: 'import', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 'absent', 'ngoc.do': 403 },
    of: ({ imports }) => imports.toRead, ask: (_, world) => get(`/roster-imports?limit=200&unitId=${world.story.unit('minhkhe')}`),
  },
  {
    route: 'GET /roster-imports/{id}', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toRead, ask: (id) => get(`/roster-imports/${id}`),
  },
  {
    route: 'GET /roster-imports/{id}/rows', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toRead, ask: (id) => get(`/roster-imports/${id}/rows`),
  },
  {
    route: 'GET /roster-imports/{id}/errors', kind: 'import', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ imports }) => imports.toRead, ask: (id) => get(`/roster-imports/${id}/errors`),
  },
];
