import { STAFF_KINDS } from '@app/kernel';
import { v7 as uuidv7 } from 'uuid';
import { personOf } from '../demo-office';
import { idOf } from '../demo-people';
import type { Scene } from './scene';

interface Year {
  readonly personName: string;
  readonly months: readonly { readonly paper: { readonly id: string } | null }[];
}

interface Opened {
  readonly evaluations: readonly { readonly id: string; readonly staffMemberId: string }[];
}

/** Rules of the commune's own, each for people whom none of the others is for. */
const OWN_RULES = [
  { result: 'STATE', under: null, staffKinds: ['PART_TIME'] },
  ...STAFF_KINDS.map((kind) => ({ result: 'PARTY', under: 'QD_366_TW', staffKinds: [kind] })),
];
const CHOSEN = { key: 'evaluation.component-cap', value: 'AT_100' };
const ENTERED = {
  ...{ validFrom: '2031-01-01', validUntil: null, gradingPeriod: 'YEAR', scoredPeriods: ['YEAR'] },
  ...{ formula: 'ENTERED_1', generalMax: '100', taskMax: null, over: null, criteria: [{ code: 'TOTAL', max: '100' }] },
  ...{ bands: [], cap: null },
};

/** Months of the commune, the first three of them closed with nothing assigned to anybody; rules and choices of its own. */
export async function evaluations({ office, as, commune, mark, note }: Scene): Promise<void> {
  const [officer, chair] = [await as(`c${commune}.records`), await as(`c${commune}.chair`)];
  const unitId = idOf(office.units, `c${commune}`);
  const official = personOf(office, `c${commune}.official`);
  for (let n = 1; n <= 8; n += 1) {
    const cycle = { id: uuidv7(), unitId, month: `2026-0${n + 1}` };
    const { evaluations: people } = await officer.post<Opened>('/evaluation-cycles', cycle);
    const state = n <= 3 ? 'CLOSED' : 'OPEN';
    if (n <= 3) await chair.post(`/evaluation-cycles/${cycle.id}/lock`, {});
    note('evaluation-cycles', cycle.id, state);
    const own = people.find(({ staffMemberId }) => staffMemberId === official)?.id ?? '';
    for (const type of ['evaluations', 'own-evaluations', 'assessments']) note(type, own, state);
  }
  const basis = { document: `Quyết định ${mark}`, issuedOn: '2026-05-31', articles: 'Điều 2' };
  for (const [n, own] of OWN_RULES.entries()) {
    const rule = { ...ENTERED, ...own, basis, id: uuidv7(), unitId };
    const choice = { ...CHOSEN, basis: basis.document, id: uuidv7(), unitId, validFrom: `203${n}-01-01` };
    await chair.post('/evaluation-rules/own', rule);
    await chair.post('/evaluation-choices', choice);
    note('evaluation-rules', rule.id, 'OPEN');
    note('evaluation-choices', choice.id, 'OPEN');
  }
  await fromPaper({ office, as, commune, mark, note });
}

/** Months of the official of before the product, as a document has them. */
async function fromPaper({
  office,
  as,
  commune,
  mark,
  note,
}: Pick<Scene, 'office' | 'as' | 'commune' | 'mark' | 'note'>) {
  const officer = await as(`c${commune}.records`);
  const official = personOf(office, `c${commune}.official`);
  const unitId = String(idOf(office.units, `c${commune}`));
  const { personName } = await officer.get<Year>(`/staff-members/${official}/evaluation-year?year=2024`);
  const document = { documentNumber: `88/TB ${mark}`, documentOn: '2025-01-06', documentBy: 'UBND' };
  const headers = { 'content-type': 'text/csv', 'x-file-name': `scores-${mark}.csv` };
  for (let month = 1; month <= 5; month += 1) {
    const id = uuidv7();
    const asked = new URLSearchParams({ unitId, year: '2024', ...document }).toString();
    const sheet = `Họ và tên,Tháng ${month}\n${personName},85\n`;
    await officer.put(`/score-imports/${id}?${asked}`, Buffer.from(sheet), headers);
    note('score-imports', id, 'OPEN');
  }
  const year = await officer.get<Year>(`/staff-members/${official}/evaluation-year?year=2024`);
  for (const { paper } of year.months) if (paper) note('paper-scores', paper.id, 'OPEN');
}
