import { v7 as uuidv7 } from 'uuid';
import type {
  WorkItemResponse,
  WorkItemsResponse,
  WorkListsResponse,
} from '../../libs/evaluation/src/work/dto/work.response';
import { expectDone, type Story } from './story';
import type { Answer, Visitor } from './visitor';

/** Products as an office would list them: a simple paper, a report, a project. */
export const productsOf = (mark = '') =>
  [
    ['Văn bản hành chính thông thường', 'văn bản', 1, '1'],
    ['Báo cáo chuyên đề', 'báo cáo', 2, '2'],
    ['Đề án, kế hoạch năm', 'đề án', 4, '4'],
  ].map(([name, output, complexity, coefficient]) => ({
    ...{ id: uuidv7(), name: `${String(name)}${mark}`, output, complexity, coefficient },
    duePattern: 'trước ngày 20 hằng tháng',
  }));

export const draftOf = (unitId: number, more: object = {}) => ({
  ...{ id: uuidv7(), unitId, year: 2026, products: productsOf() },
  ...more,
});

export const DECISION = {
  decisionNumber: '112/QĐ-UBND',
  decidedOn: '2026-01-15',
  decidedBy: 'Chủ tịch UBND xã Minh Khê',
};

/** One work of four pieces for one person. */
export const workOf = (productId: string, staffMemberId: string, more: object = {}) => ({
  ...{ productId, title: 'Báo cáo chuyên đề quý IV', dueOn: '2026-11-20', kind: 'ASSIGNED' },
  people: [{ id: uuidv7(), staffMemberId, pieces: 4 }],
  ...more,
});

export const RETURNED = { reason: 'Số liệu chưa khớp với báo cáo tháng trước.' };
export const WITHDRAWN = { reason: 'Giao nhầm người phụ trách.' };
export const CLAIMED = { text: 'Mưa lũ, mất điện ba ngày liền tại xã.' };
export const OBJECTIVE = { isObjective: true, reason: 'Đúng là có mất điện, điện lực đã xác nhận.' };
export const ASKED_AWAY = { pieces: 1, reason: 'Phải đi tập huấn từ ngày 16 đến ngày 20.' };
export const acceptedOf = (id: string, version: number, more: object = {}) => ({
  items: [{ id, version: `"${id}-${version}"`, ...more }],
});

/** The products of the unit's year, of the approved lists. */
export async function approvedProducts(who: Visitor, unitId: number): Promise<string[]> {
  const { lists } = expectDone(await who.get(`/work-lists?unitId=${unitId}&year=2026`)).json<WorkListsResponse>();
  return lists.filter(({ state }) => state === 'APPROVED').flatMap(({ products }) => products.map(({ id }) => id));
}

/** A list that the chair drafts and approves. @returns its products */
export async function approvedList(chair: Visitor, unitId: number, mark = ''): Promise<string[]> {
  const draft = draftOf(unitId, { products: productsOf(mark) });
  expectDone(await chair.post('/work-lists', draft));
  expectDone(await chair.post(`/work-lists/${draft.id}/approve`, DECISION, { 'if-match': `"${draft.id}-1"` }));
  return draft.products.map(({ id }) => id);
}

export const worksOf = (answer: Answer): readonly WorkItemResponse[] =>
  expectDone(answer).json<WorkItemsResponse>().items;

/** Work given to somebody. @returns its id */
export async function givenWork(
  head: Visitor,
  productId: string,
  staffMemberId: string,
  more: object = {},
): Promise<string> {
  const work = workOf(productId, staffMemberId, more);
  expectDone(await head.post('/work-items', work));
  return work.people[0]?.id ?? '';
}

/** Lists and work of Xã Minh Khê; all the work is Lê Đức Anh's, given by the chair. */
export interface Works {
  readonly product: string;
  readonly lists: Readonly<Record<'toChange' | 'toApprove', string>>;
  readonly items: Readonly<
    Record<'seen' | 'toReport' | 'toAsk' | 'toGive' | 'toAccept' | 'toReturn' | 'toWithdraw' | 'marked', string>
  >;
  readonly marks: Readonly<Record<'toClaim' | 'toAnswer', string>>;
  /** What the person's task after an inspection is counted as. */
  readonly ofTask: string;
}

export async function worksIn(chair: Visitor, anh: Visitor, story: Story, task?: string): Promise<Works> {
  const commune = story.unit('minhkhe');
  const [product = ''] = await approvedList(chair, commune);
  const drafted = async (year: number): Promise<string> => {
    const draft = draftOf(commune, { year });
    expectDone(await chair.post('/work-lists', draft));
    return draft.id;
  };
  const given = (more: object = {}): Promise<string> => givenWork(chair, product, story.person('anh'), more);
  const reported = async (id: string): Promise<string> => {
    expectDone(await anh.post(`/work-items/${id}/report`, { done: 4, note: 'Đã gửi qua hệ thống quản lý văn bản.' }));
    return id;
  };
  const items = {
    ...{ seen: await given(), toReport: await given(), toAsk: await given(), toGive: await given() },
    ...{ toAccept: await reported(await given()), toReturn: await reported(await given()), toWithdraw: await given() },
    marked: await reported(await given({ dueOn: '2026-11-03' })),
  };
  expectDone(await anh.post(`/work-items/${items.seen}/ask-away`, ASKED_AWAY));
  const [accepted] = worksOf(await chair.post('/work-items/accept', acceptedOf(items.marked, 2)));
  const [toClaim = '', toAnswer = '', answered = ''] = accepted?.marks.map(({ id }) => id) ?? [];
  expectDone(await anh.post(`/work-marks/${answered}/claim`, CLAIMED));
  expectDone(await chair.post(`/work-marks/${answered}/answer`, OBJECTIVE));
  // What was given back, what was taken back, and what came after October's cut-off.
  expectDone(await chair.post(`/work-items/${await reported(await given())}/return`, RETURNED));
  expectDone(await chair.post(`/work-items/${await given()}/withdraw`, WITHDRAWN));
  await reported(await given({ dueOn: '2026-10-20' }));
  const lists = { toChange: await drafted(2027), toApprove: await drafted(2028) };
  const ofTask = task === undefined ? '' : await given({ remediationTaskId: task });
  return { product, lists, items, marks: { toClaim, toAnswer }, ofTask };
}
