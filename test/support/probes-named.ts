import { get, post, type Probe } from './probe';
import { statementOf } from './story';

// Whoever a finding names and nobody else, leaders and inspectors among them.
// prettier-ignore
export const READING_NAMED: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /named-findings', kind: 'finding', by: 'anh.le', answers: 'seen',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'ngoc.do': 'absent', 'yen.hoang': 'absent', 'tham.nguyen': 'absent', 'vinh.cao': 'absent' },
    of: ({ findings }) => findings.namesAnh, ask: () => get('/named-findings?limit=200'),
  },
  {
    route: 'GET /named-findings', note: 'not yet released', kind: 'finding', by: 'anh.le', answers: 'absent',
    refused:                            ['absent', 'absent', 'absent', 'absent', 'absent', 'absent', 403, 401],
    also: { 'tham.nguyen': 'absent' },
    of: ({ findings }) => findings.namesAnhOpen, ask: () => get('/named-findings?limit=200'),
  },
  {
    route: 'GET /named-findings/{id}', kind: 'finding', by: 'anh.le', answers: 200,
    refused:                            [404,      404,      404,      404,      404,      404,      403, 401],
    also: { 'ngoc.do': 404, 'yen.hoang': 404, 'tham.nguyen': 404, 'vinh.cao': 404 },
    of: ({ findings }) => findings.namesAnh, ask: (id) => get(`/named-findings/${id}`),
  },
];

// prettier-ignore
export const ANSWERING_NAMED: readonly Probe[] = [
  //                                    khai son thanh quang hai.* hai.vinh lien anonymous
  {
    route: 'POST /named-findings/{id}/statements', kind: 'finding', by: 'anh.le', answers: 201,
    refused:                            [404, 404, 404,  404,  404,  404,     403, 401],
    also: { 'ngoc.do': 404, 'dung.dang': 404, 'yen.hoang': 404, 'tham.nguyen': 404, 'vinh.cao': 404 },
    of: ({ findings }) => findings.namesAnh, ask: (id) => post(`/named-findings/${id}/statements`, statementOf()),
  },
  {
    route: 'POST /named-findings/{id}/statements', note: 'not yet released', kind: 'finding', by: 'anh.le', answers: 404,
    refused:                            [404, 404, 404,  404,  404,  404,     403, 401], repeats: true,
    also: { 'tham.nguyen': 404 },
    of: ({ findings }) => findings.namesAnhOpen, ask: (id) => post(`/named-findings/${id}/statements`, statementOf()),
  },
];
