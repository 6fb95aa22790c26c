import { clock, longDate, type Annex, type Block } from '@app/documents';
import type { AddendumResponse } from '../dto/minutes.response';
import { shortCode, type MinutesContent } from '../rules/minutes';

export type PrintedAddendum = Omit<AddendumResponse, 'id'>;

const plain = (text: string): Block => ({ kind: 'paragraph', text });

/** Biên bản bổ sung as an annex of the minutes that it adds to. */
export function addendumAnnex(addendum: PrintedAddendum, minutes: MinutesContent): Annex {
  const { text, reason, writtenByName, writtenAt, hash } = addendum;
  return {
    title: `Phụ lục số ${String(addendum.number).padStart(2, '0')}`,
    subject: 'Biên bản bổ sung',
    note: `(Kèm theo Biên bản kiểm tra công vụ số ${minutes.number ?? ''} ${longDate(minutes.date)})`,
    body: [
      ...text.split(/\n+/).map(plain),
      plain(`Lý do: ${reason}`),
      {
        kind: 'paragraph',
        style: 'note',
        text: `${writtenByName} lập hồi ${clock(writtenAt)}. Mã nội dung ${shortCode(hash)}.`,
      },
    ],
  };
}
