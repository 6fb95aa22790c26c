import { clock } from '@app/documents';
import { FINDING_CLASS_WORDS, SEVERITY_WORDS } from '@app/kernel';
import { AMENDABLE_FIELDS, type AmendableContent } from '../rules/amendment';

/** What an addendum tells of an approved amendment. `place` is the number that the finding has in the minutes. */
export interface ToldAmendment {
  readonly place: number;
  readonly before: AmendableContent;
  /** Null for a withdrawal. */
  readonly after: AmendableContent | null;
  readonly proposedByName: string;
  /** With offset. */
  readonly proposedAt: string;
  readonly decidedByName: string;
  readonly grounds: string;
}

const FIELDS: Readonly<Record<keyof AmendableContent, string>> = {
  title: 'Nội dung',
  detail: 'Chi tiết',
  findingClass: 'Loại',
  severity: 'Mức độ',
  count: 'Số lượng',
  recommendedAction: 'Yêu cầu, kiến nghị',
};

/** The words of the addendum: which finding, what each changed field said and says now, who proposed it and who approved. */
export function addendumText(told: ToldAmendment): string {
  const { place, before, after, proposedByName, proposedAt, decidedByName, grounds } = told;
  const which = `nội dung số ${place} (${FINDING_CLASS_WORDS[before.findingClass].toLocaleLowerCase('vi')}): “${before.title}”.`;
  const what = after
    ? [
        `Đính chính ${which}`,
        ...AMENDABLE_FIELDS.filter((field) => after[field] !== before[field]).map((field) =>
          change(field, before, after),
        ),
      ]
    : [`Rút ${which}`, 'Nội dung này không còn giá trị trong biên bản; việc khắc phục kèm theo kết thúc.'];
  return [
    ...what,
    `Người đề nghị: ${proposedByName}, ${clock(proposedAt)}.`,
    `Người duyệt: ${decidedByName}. Căn cứ duyệt: ${grounds}`,
  ].join('\n');
}

function change(field: keyof AmendableContent, before: AmendableContent, after: AmendableContent): string {
  const [was, is] = [worded(field, before), worded(field, after)];
  if (was === null) return `- ${FIELDS[field]}: chưa ghi, nay ghi là ${is}.`;
  return `- ${FIELDS[field]}: đã ghi ${was}, nay ${is === null ? 'bỏ' : `sửa là ${is}`}.`;
}

function worded(field: keyof AmendableContent, content: AmendableContent): string | null {
  if (field === 'findingClass') return `“${FINDING_CLASS_WORDS[content.findingClass]}”`;
  if (field === 'severity') return `“${SEVERITY_WORDS[content.severity]}”`;
  const value = content[field];
  return value === null ? null : `“${value}”`;
}
