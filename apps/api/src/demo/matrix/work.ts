import { v7 as uuidv7 } from 'uuid';
import { personOf } from '../demo-office';
import type { Scene } from './scene';

interface Works {
  readonly items: readonly { readonly etag: string; readonly marks: readonly { readonly id: string }[] }[];
}

const ITEMS = ['TO_REPORT', 'TO_ASK', 'TO_GIVE', 'TO_WITHDRAW', 'TO_ACCEPT', 'TO_RETURN', 'MARKED'] as const;
const REPORTED: readonly string[] = ['TO_ACCEPT', 'TO_RETURN', 'MARKED'];

/** Lists of several years, and work of whoever does it, at every step at which somebody decides. */
export async function work({ office, as, commune, unitId, mark, note }: Scene): Promise<void> {
  const [chair, official] = [await as(`c${commune}.chair`), await as(`c${commune}.official`)];
  const draft = async (year: number): Promise<{ id: string; products: readonly string[] }> => {
    const [id, products] = [uuidv7(), Array.from({ length: 5 }, () => uuidv7())];
    await chair.post('/work-lists', {
      ...{ id, unitId, year },
      products: products.map((product, n) => ({
        ...{ id: product, name: `Sản phẩm ${n + 1} ${mark}`, output: `văn bản ${mark}`, complexity: n + 1 },
        coefficient: String(n + 1),
      })),
    });
    return { id, products };
  };
  const approved = await draft(2026);
  const decision = { decisionNumber: `112/QĐ-UBND ${mark}`, decidedOn: '2026-01-15', decidedBy: `UBND ${mark}` };
  await chair.post(`/work-lists/${approved.id}/approve`, decision, { 'if-match': `"${approved.id}-1"` });
  note('work-lists', approved.id, 'APPROVED');
  for (const product of approved.products) note('work-products', product);
  for (const [n, state] of ['TO_CHANGE', 'TO_APPROVE', 'DRAFT', 'DRAFT'].entries()) {
    note('work-lists', (await draft(2027 + n)).id, state);
  }
  for (const state of ITEMS) {
    const id = uuidv7();
    await chair.post('/work-items', {
      ...{ productId: approved.products[0], title: `Việc ${state} ${mark}`, kind: 'ASSIGNED' },
      dueOn: state === 'MARKED' ? '2026-11-03' : '2026-11-20',
      people: [{ id, staffMemberId: personOf(office, `c${commune}.official`), pieces: 9 }],
    });
    if (REPORTED.includes(state)) {
      await official.post(`/work-items/${id}/report`, { done: 9, note: `Đã gửi ${mark}` });
    }
    if (state === 'MARKED') {
      const { items } = await chair.post<Works>('/work-items/accept', { items: [{ id, version: `"${id}-2"` }] });
      for (const [n, one] of (items[0]?.marks ?? []).entries()) {
        note('work-marks', one.id, n === 0 ? 'TO_CLAIM' : n === 1 ? 'TO_ANSWER' : 'GIVEN');
      }
    }
    note('work-items', id, state);
  }
  await fromSheets({ office, as, commune, unitId, mark, note });
}

/** Work of December from sheets, a row in each. */
async function fromSheets({
  office,
  as,
  commune,
  unitId,
  mark,
  note,
}: Pick<Scene, 'office' | 'as' | 'commune' | 'unitId' | 'mark' | 'note'>): Promise<void> {
  const chair = await as(`c${commune}.chair`);
  const official = personOf(office, `c${commune}.official`);
  const { fullName } = await chair.get<{ fullName: string }>(`/staff-members/${official}`);
  const headers = { 'content-type': 'text/csv', 'x-file-name': `work-${mark}.csv` };
  for (let pieces = 1; pieces <= 5; pieces += 1) {
    const id = uuidv7();
    const sheet = `Họ và tên,Sản phẩm,Số lượng,Hạn hoàn thành\n${fullName},1,${pieces},18/12/2026\n`;
    await chair.put(`/work-imports/${id}?unitId=${unitId}&month=2026-12`, Buffer.from(sheet), headers);
    note('work-imports', id, 'OPEN');
  }
}
