import { v7 as uuidv7 } from 'uuid';
import { draftItem, lawOf, publication } from './checklists';
import { get, post, version, type Ask, type Probe } from './probe';

// As the probes beside: by hand. What is drafted is seen and changed by whoever administers the whole authority, and nobody else.
// prettier-ignore
export const READING_CHECKLISTS: readonly Probe[] = [
  //                                      khai      son       thanh     quang     hai.*     hai.vinh  lien  anonymous
  {
    route: 'GET /checklist-drafts', kind: 'draft', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403, 'hanh.lam': 403 },
    of: ({ checklists }) => checklists.toRead, ask: () => get('/checklist-drafts'),
  },
  {
    route: 'GET /checklist-drafts/{id}', kind: 'draft', by: 'quan.tri', answers: 200,
    refused:                            [403,      403,      403,      403,      404,      403,      403, 401],
    also: { 'vinh.cao': 403, 'lan.tran': 403, 'hanh.lam': 403 },
    of: ({ checklists }) => checklists.toRead, ask: (id) => get(`/checklist-drafts/${id}`),
  },
  {
    route: 'GET /legal-bases', kind: 'law', by: 'quan.tri', answers: 'seen',
    refused:                            [403,      403,      403,      403,      'absent', 403,      403, 401],
    also: { 'vinh.cao': 403, 'hanh.lam': 'seen' },
    of: ({ checklists }) => checklists.law, ask: () => get('/legal-bases'),
  },
];

const REFUSED = [403, 403, 403, 403, 404, 403, 403, 401] as const;
const ALSO = { 'vinh.cao': 403, 'lan.tran': 403, 'hanh.lam': 403 } as const;
const draft = (id: string | number, verb: string, seen: number, body: object = {}): Ask =>
  post(`/checklist-drafts/${id}/${verb}`, body, version(id, seen));

// prettier-ignore
export const CHANGING_CHECKLISTS: readonly Probe[] = [
  {
    route: 'POST /checklist-drafts', kind: 'draft', by: 'quan.tri', answers: 200,
    refused: [403, 403, 403, 403, 400, 403, 403, 401], also: ALSO,
    of: ({ teamOf }) => teamOf('tham.nguyen').checklist.id,
    ask: (id) => post('/checklist-drafts', { id: uuidv7(), fromVersionId: id, code: 'CD-15', title: 'Chuyên đề số hóa' }),
  },
  {
    route: 'POST /checklist-drafts', note: 'that is there', kind: 'draft', by: 'quan.tri', answers: 200, repeats: true,
    refused: [403, 403, 403, 403, 409, 403, 403, 401], also: ALSO,
    of: ({ checklists }) => checklists.toRead,
    ask: (id) => post('/checklist-drafts', { id, code: 'CD-10', title: 'Chuyên đề CD-10' }),
  },
  {
    route: 'PATCH /checklist-drafts/{id}', kind: 'draft', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.toSave,
    ask: (id) => ({
      method: 'PATCH', path: `/checklist-drafts/${id}`, headers: version(id, 1),
      body: { title: 'Chuyên đề văn thư', items: [draftItem()] },
    }),
  },
  {
    route: 'POST /checklist-drafts/{id}/compare', kind: 'draft', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.toCompare, ask: (id) => draft(id, 'compare', 1),
  },
  {
    route: 'POST /checklist-drafts/{id}/discard', kind: 'draft', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.toDiscard, ask: (id) => draft(id, 'discard', 1),
  },
  {
    route: 'POST /checklist-drafts/{id}/publish', kind: 'draft', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.toPublish, ask: (id) => draft(id, 'publish', 2, publication()),
  },
  {
    route: 'POST /checklist-versions/{id}/retire', kind: 'checklist', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.toRetire,
    ask: (id) => post(`/checklist-versions/${id}/retire`, { retiredOn: '2026-12-01', reason: 'Ban hành nhầm danh mục.' }),
  },
  {
    // Every authority enters its own.
    route: 'POST /legal-bases', kind: 'law', by: 'quan.tri', answers: 200,
    refused: [403, 403, 403, 403, 200, 403, 403, 401], also: ALSO,
    of: () => 'ND-600-2026', ask: (code) => post('/legal-bases', lawOf(String(code))),
  },
  {
    route: 'POST /legal-bases/{id}/expire', kind: 'law', by: 'quan.tri', answers: 200, refused: REFUSED, also: ALSO,
    of: ({ checklists }) => checklists.law, ask: (id) => post(`/legal-bases/${id}/expire`, { expiredOn: '2027-01-01' }),
  },
];
