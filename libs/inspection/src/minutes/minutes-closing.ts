import { clock, timeOfDay, type Block } from '@app/documents';
import { localDateOf } from '@app/kernel';
import type { MinutesContent } from '../rules/minutes';

/** Why the unit did not sign, and who saw it. */
export interface Refusal {
  readonly reason: string;
  readonly witnessName: string;
  readonly witnessPosition: string;
}

// Lines for what may still be written by hand.
const OPINION_LINES = 4;

/** IV. What the unit said; room to write it where nothing was typed. */
export function opinionBlocks({ unitOpinion }: Pick<MinutesContent, 'unitOpinion'>): Block[] {
  return [
    { kind: 'heading', text: 'IV. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA' },
    ...(unitOpinion === null
      ? [{ kind: 'writing-lines', count: OPINION_LINES } as const]
      : unitOpinion.split(/\n+/).map((text): Block => ({ kind: 'paragraph', text }))),
  ];
}

/** The last sentence: when it ended, how many copies there are, and that it was read out. */
export function closingBlocks({ startedAt, endedAt, closedAt, copies, number }: MinutesContent): Block[] {
  const isDraft = number === null;
  const ended = endedAt ?? (isDraft ? null : closedAt);
  const dayOf = (instant: string): string => localDateOf(Date.parse(instant));
  const sameDay = ended === null || dayOf(ended) === dayOf(startedAt);
  const time = ended === null ? '….. giờ ….. phút' : sameDay ? timeOfDay(ended) : clock(ended);
  const shared =
    copies === 2 ? 'mỗi bên giữ 01 bản' : 'đơn vị được kiểm tra giữ 01 bản, Đoàn kiểm tra giữ các bản còn lại';
  return [
    {
      kind: 'paragraph',
      text:
        `Biên bản kết thúc hồi ${time}${sameDay ? ' cùng ngày' : ''}, được lập thành ${String(copies).padStart(2, '0')} bản có giá trị như nhau, ` +
        `${shared}; đã đọc lại cho những người có tên nêu trên cùng nghe và ký tên dưới đây./.`,
    },
  ];
}

/** Below the signatures: why the unit did not sign. Lines to fill in by hand as long as nobody has refused. */
export function refusalBlocks(refusal: Refusal | null): Block[] {
  if (refusal) {
    return [
      { kind: 'paragraph', text: `Đại diện đơn vị được kiểm tra không ký biên bản. Lý do: ${refusal.reason}` },
      { kind: 'paragraph', text: `Người chứng kiến: ${refusal.witnessName}, ${refusal.witnessPosition}.` },
    ];
  }
  return [
    {
      kind: 'paragraph',
      style: 'note',
      text: 'Trường hợp đại diện đơn vị được kiểm tra không ký, ghi lý do và người chứng kiến (họ tên, chức vụ, chữ ký):',
    },
    { kind: 'writing-lines', count: 2 },
  ];
}
