import { formatDate, localDate } from '@app/kernel';
import type { ReportItem, ReportMove, Standing } from '../rules/remediation-report';

const CLOSED: Readonly<Record<NonNullable<ReportItem['closedAs']>, string>> = {
  FIXED: 'Đã khắc phục xong',
  PARTLY: 'Khắc phục một phần',
  NOT_APPLICABLE: 'Không còn phù hợp',
  IN_ERROR: 'Ghi nhận chưa đúng, đã rút',
  NOT_IMPLEMENTED: 'Kết thúc, không thực hiện',
  NO_CAPITAL: 'Chưa thể khắc phục, cần kinh phí',
};

/** How something stands, as the paper says it; `body` is who confirms. */
export function standingWords(standing: Standing, body: string): string {
  switch (standing) {
    case 'PROVISIONAL':
      return 'Tạm thời, chờ thông báo kết quả';
    case 'NEW':
      return 'Mới chuyển đến, chưa giao';
    case 'ACCEPTED':
      return 'Đang khắc phục';
    case 'SUBMITTED':
      return 'Đã có kết quả, chờ ký báo cáo';
    case 'SENT_UP':
      return `Đã báo cáo kết quả, chờ ${body} xác nhận`;
    case 'RETURNED':
      return 'Trả lại, đang khắc phục tiếp';
    case 'DEFERRED':
      return 'Tạm hoãn';
    case 'REOPENED':
      return 'Theo dõi lại, đang khắc phục';
    default:
      return CLOSED[standing];
  }
}

export const day = (date: string): string => formatDate(localDate(date));

/** “Gia hạn đến 11/09/2026 (01/09/2026): Chờ bản in từ tỉnh.” */
export function moveWords({ kind, on, to, reason }: ReportMove): string {
  const what: Readonly<Record<ReportMove['kind'], string>> = {
    EXTENDED: `Gia hạn đến ${day(to)}`,
    DEFERRED: `Tạm hoãn đến ${day(to)}`,
    DEFERRAL_ENDED: `Hết tạm hoãn, hạn ${day(to)}`,
    REOPENED: `Theo dõi lại, hạn mới ${day(to)}`,
  };
  return `${what[kind]} (${day(on)})${reason ? `: ${sentence(reason)}` : '.'}`;
}

/** The text with a stop at its end, where it has none of its own. */
export function sentence(text: string): string {
  const said = text.trim();
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
