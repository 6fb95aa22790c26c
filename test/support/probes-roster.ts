import { v7 as uuidv7 } from 'uuid';
import { WARD_ADMINISTRATOR } from './newcomers';
import { get, post, version, type Probe } from './probe';
import {
  ALL_PARTICULARS,
  CONTACT,
  dutyListOf,
  dutyOf,
  jobPositionOf,
  leaveOf,
  newcomerAt,
  NUMBER,
  quotaOf,
} from './roster-bodies';

const NEWCOMER: Record<string, string> = {};
const LEAVE = uuidv7();
const QUOTA: Record<string, string> = {};
const LIST: Record<string, string> = {};
const DUTY: Record<string, string> = {};
const JOB: Record<string, string> = {};

const ENDED = { onDay: '2026-11-16', decision: '91/QĐ-UBND ngày 13/11/2026' };

// As the probes beside: by hand. People are taken on and moved by whoever administers the unit where they work.
// prettier-ignore
export const CHANGING_ROSTER: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'POST /staff-members', kind: 'unit', by: 'quan.tri', answers: 201,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/staff-members', newcomerAt(Number(id), { id: NEWCOMER[who] ??= uuidv7() })),
  },
  {
    route: 'PATCH /staff-members/{id}', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.toCorrect,
    ask: (id) => ({ ...post(`/staff-members/${id}`, { rankStep: 3 }, version(id, 1)), method: 'PATCH' }),
  },
  {
    route: 'PATCH /staff-members/{id}/particulars', kind: 'staff member', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.numbered,
    ask: (id) => ({ ...post(`/staff-members/${id}/particulars`, { ...ALL_PARTICULARS, contact: CONTACT }, version(id, 2)), method: 'PATCH' }),
  },
  {
    // Nobody but the personnel officer: neither the chair nor whoever administers.
    route: 'POST /staff-members/{id}/personal-number', kind: 'staff member', by: 'thu.mai', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'quan.tri': 403, 'vinh.cao': 403 },
    of: ({ staff }) => staff.numbered,
    ask: (id) => post(`/staff-members/${id}/personal-number`, { reason: 'Lập danh sách cấp thẻ bảo hiểm y tế.' }),
  },
  {
    route: 'POST /staff-members/by-personal-number', kind: 'staff member', by: 'thu.mai', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'quan.tri': 403, 'vinh.cao': 403 },
    of: ({ staff }) => staff.numbered, ask: () => post('/staff-members/by-personal-number', { personalNumber: NUMBER }),
  },
  {
    route: 'POST /staff-members/{id}/movements', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.toMove, ask: (id) => post(`/staff-members/${id}/movements`, leaveOf({ id: LEAVE })),
  },
  {
    route: 'POST /staff-movements/{id}/withdraw', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.mistake, ask: (id) => post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi nhầm người.' }),
  },
  {
    route: 'POST /duty-lists', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/duty-lists', dutyListOf(Number(id), { id: LIST[who] ??= uuidv7() })),
  },
  {
    route: 'POST /duty-lists/{id}/withdraw', kind: 'duty list', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.list, ask: (id) => post(`/duty-lists/${id}/withdraw`, { reason: 'Ghi nhầm danh mục.' }),
  },
  {
    route: 'POST /job-positions', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/job-positions', jobPositionOf(Number(id), { id: JOB[who] ??= uuidv7() })),
  },
  {
    route: 'POST /job-positions/{id}/end', kind: 'job position', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.job, ask: (id) => post(`/job-positions/${id}/end`, { endsOn: '2026-11-19' }),
  },
  {
    route: 'POST /duty-assignments', kind: 'staff member', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403 },
    of: ({ staff }) => staff.toMove,
    ask: (id, { story }, who) => post('/duty-assignments', dutyOf(story.unit('minhkhe'), String(id), { id: DUTY[who] ??= uuidv7() })),
  },
  {
    route: 'POST /duty-assignments/{id}/end', kind: 'duty', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.duty, ask: (id) => post(`/duty-assignments/${id}/end`, { endsOn: '2026-11-19' }),
  },
  {
    route: 'POST /quotas', kind: 'unit', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      400,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 403, 'ngoc.do': 403, 'vinh.cao': 403 },
    of: ({ story }) => story.unit('minhkhe'),
    ask: (id, _, who) => post('/quotas', quotaOf(Number(id), { id: QUOTA[who] ??= uuidv7() })),
  },
  {
    route: 'POST /quotas/{id}/end', kind: 'quota', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.quotas.toEnd, ask: (id) => post(`/quotas/${id}/end`, ENDED),
  },
  {
    route: 'POST /quotas/{id}/withdraw', kind: 'quota', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { [WARD_ADMINISTRATOR]: 404, 'ngoc.do': 403 },
    of: ({ staff }) => staff.quotas.mistake, ask: (id) => post(`/quotas/${id}/withdraw`, { reason: 'Ghi nhầm số.' }),
  },
];

// What is read behind rights of its own; who may open the record may ask, and is answered with what is theirs.
// prettier-ignore
export const READING_ROSTER: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /staff-members.csv', kind: 'staff member', by: 'ngoc.do', answers: 'seen',
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'tham.nguyen': 404 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/staff-members.csv?unitId=${id}`),
    reveals: ({ text }) => text.includes('Trịnh Thị Uyên'),
  },
  {
    route: 'GET /staff-members.xlsx', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'tham.nguyen': 404 },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/staff-members.xlsx?unitId=${id}`),
  },
  {
    route: 'GET /staff-members/{id}/particulars', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'yen.hoang': 404, 'tham.nguyen': 404 },
    of: ({ story }) => story.person('uyen'), ask: (id) => get(`/staff-members/${id}/particulars`),
  },
  {
    // Whoever answers for the log there; of the others who may open the record nobody.
    route: 'GET /staff-members/{id}/readings', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 404, 'quan.tri': 403, 'binh.pham': 403, 'vinh.cao': 200 },
    of: ({ story }) => story.person('uyen'), ask: (id) => get(`/staff-members/${id}/readings`),
  },
  {
    route: 'GET /staff-members/{id}/findings', kind: 'staff member', by: 'ngoc.do', answers: 200,
    refused:                            [404,      403,      404,      404,      404,      404,      403, 401],
    also: { 'anh.le': 403, 'tham.nguyen': 404, 'binh.pham': 200, 'vinh.cao': 200 },
    of: ({ story }) => story.person('uyen'), ask: (id) => get(`/staff-members/${id}/findings`),
  },
  {
    route: 'GET /headcount', kind: 'unit', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 404,      404,      403, 401],
    also: { 'anh.le': 'absent', 'vinh.cao': 'seen' },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/headcount?unitId=${id}`),
    // Some are there, some are given; who reads one division of it sees those alone.
    reveals: ({ text }) => /"own":[1-9]/.test(text),
  },
  {
    route: 'GET /duties', kind: 'unit', by: 'ngoc.do', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 404,      404,      403, 401],
    also: { 'anh.le': 'absent', 'vinh.cao': 'seen' },
    of: ({ story }) => story.unit('minhkhe'), ask: (id) => get(`/duties?unitId=${id}`),
    reveals: ({ text }) => text.includes('Tiếp nhận hồ sơ loại A'),
  },
];
