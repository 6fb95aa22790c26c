import { v7 as uuidv7 } from 'uuid';
import { draftItem, lawOf, publication } from '../checklists';
import { get, post } from '../probe';
import type { Line, Place } from './line';
import * as who from './seats';

/** Whoever runs one commune's accounts has the permission, for what holds for the whole province a rule refuses them. */
const WHOLE_ALONE = { may: who.SET_UP, ruledOut: ['keeper'] } as const;
const onDraft = (verb: string, body: object, more: Partial<Line> = {}): Line => ({
  route: `POST /checklist-drafts/{id}/${verb}`,
  ...WHOLE_ALONE,
  of: ['checklist-drafts'],
  ask: (id, place: Place) => post(`/checklist-drafts/${id}/${verb}`, body, place.version(id)),
  ...more,
});

/** Lists while they are written, and the laws that they rest on, by hand: whoever administers the province, and nobody else. */
export const ON_CHECKLISTS: readonly Line[] = [
  { route: 'GET /legal-bases', may: who.ADMINISTER, ask: () => get('/legal-bases') },
  { route: 'POST /legal-bases', ...WHOLE_ALONE, ask: () => post('/legal-bases', lawOf('ND-600-2026')) },
  {
    route: 'POST /legal-bases/{id}/expire',
    ...WHOLE_ALONE,
    of: ['legal-bases'],
    ask: (id) => post(`/legal-bases/${id}/expire`, { expiredOn: '2027-01-01' }),
  },
  { route: 'GET /checklist-drafts', ...WHOLE_ALONE, ask: () => get('/checklist-drafts') },
  {
    route: 'GET /checklist-drafts/{id}',
    ...WHOLE_ALONE,
    of: ['checklist-drafts'],
    ask: (id) => get(`/checklist-drafts/${id}`),
  },
  {
    route: 'POST /checklist-drafts',
    note: 'from a version',
    ...WHOLE_ALONE,
    of: ['checklist-versions', 'STANDING'],
    ask: (fromVersionId) =>
      post('/checklist-drafts', { id: uuidv7(), fromVersionId, code: 'CD-90', title: 'Chuyên đề số hóa' }),
    foreign: 400,
  },
  {
    ...onDraft('', {}),
    route: 'PATCH /checklist-drafts/{id}',
    ask: (id, place) => ({
      method: 'PATCH',
      path: `/checklist-drafts/${id}`,
      body: { title: 'Chuyên đề văn thư', items: [draftItem()] },
      headers: place.version(id),
    }),
  },
  onDraft('compare', {}),
  onDraft('discard', {}),
  onDraft('publish', publication()),
  {
    route: 'POST /checklist-versions/{id}/retire',
    ...WHOLE_ALONE,
    of: ['checklist-versions', 'STANDING'],
    ask: (id) =>
      post(`/checklist-versions/${id}/retire`, { retiredOn: '2026-12-01', reason: 'Ban hành nhầm danh mục.' }),
    // The one that stands is the last of its list, which visits cannot do without.
    own: 422,
  },
];
