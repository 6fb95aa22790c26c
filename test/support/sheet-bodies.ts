import { v7 as uuidv7 } from 'uuid';
import type { PersonYearResponse } from '../../libs/evaluation/src/year/dto/year.response';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

const CSV = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('bảng.csv') };
const DOCUMENT = { documentNumber: '88/TB-UBND', documentOn: '2026-01-06', documentBy: 'UBND xã Minh Khê' };

/** Somebody's scores of two months of a year, as a document has them. */
export const scoresOf = (name: string): string => `Họ và tên,Tháng 3,Tháng 4\n${name},"88,5",nghỉ ốm\n`;

export const putScores = (
  id: string,
  unitId: string | number,
  { content = scoresOf('Lê Đức Anh'), year = '2024' } = {},
) => ({
  ...{ method: 'PUT', body: Buffer.from(content), headers: CSV },
  path: `/score-imports/${id}?${new URLSearchParams({ unitId: String(unitId), year, ...DOCUMENT }).toString()}`,
});

/** A work of one piece by the product of this number. */
export const workSheetOf = (name: string, dueOn = '20/11/2026'): string =>
  `Họ và tên,Sản phẩm,Số lượng,Hạn hoàn thành\n${name},1,1,${dueOn}\n`;

export const putWork = (id: string, unitId: string | number, content = workSheetOf('Lê Đức Anh')) => ({
  ...{ method: 'PUT', body: Buffer.from(content), headers: CSV },
  path: `/work-imports/${id}?unitId=${unitId}&month=2026-11`,
});

export const CORRECTION = { ...DOCUMENT, points: '89,25', reason: 'Văn bản ghi 89,25; nhập nhầm.' };

/** Months of Lê Đức Anh from paper. */
export interface Papers {
  readonly toCorrect: string;
}

/** Months of 2025 from paper, one of them corrected. */
export async function fillPapers(keeper: Visitor, story: Story): Promise<void> {
  const { method, path, body, headers } = putScores(uuidv7(), story.unit('minhkhe'), { year: '2025' });
  expectDone(await keeper.send(method, path, body, headers));
  const address = `/staff-members/${story.person('anh')}/evaluation-year?year=2025`;
  const { months } = expectDone(await keeper.get(address)).json<PersonYearResponse>();
  // A month without a score had one after all, and then had none.
  const first = expectDone(await keeper.post(`/paper-scores/${months[3]?.paper?.id}/correct`, CORRECTION));
  const { id } = first.json<{ id: string }>();
  const none = { points: null, absence: 'SICKNESS', absenceNote: 'Nghỉ ốm cả tháng' };
  expectDone(await keeper.post(`/paper-scores/${id}/correct`, { ...CORRECTION, ...none }));
}

export async function papersOf(keeper: Visitor, story: Story): Promise<Papers> {
  const { method, path, body, headers } = putScores(uuidv7(), story.unit('minhkhe'), { year: '2023' });
  expectDone(await keeper.send(method, path, body, headers));
  const address = `/staff-members/${story.person('anh')}/evaluation-year?year=2023`;
  const { months } = expectDone(await keeper.get(address)).json<PersonYearResponse>();
  return { toCorrect: months[2]?.paper?.id ?? '' };
}
