import { addMonths, type LocalDate, type StaffKind } from '@app/kernel';

/** Kỷ luật của Nhà nước, or of the Party: one act may have both, each by a decision of its own. */
export const SANCTION_SIDES = ['STATE', 'PARTY'] as const;
export type SanctionSide = (typeof SANCTION_SIDES)[number];

/**
 * Forms, the mildest first: khiển trách, cảnh cáo, kéo dài thời hạn nâng lương, hạ bậc lương, giáng chức, cách chức, xóa tư
 * cách chức vụ, bãi nhiệm, buộc thôi việc, sa thải, khai trừ.
 */
export const SANCTION_FORMS = [
  'REPRIMAND',
  'WARNING',
  'RAISE_DEFERRED',
  'PAY_STEP_CUT',
  'DEMOTION',
  'REMOVAL',
  'TITLE_STRIPPED',
  'RECALL',
  'DISMISSAL',
  'SACKING',
  'EXPULSION',
] as const;
export type SanctionForm = (typeof SANCTION_FORMS)[number];

/** Forms that one rule has for whom, from a day on; a decision is held against the rule of its own day. */
interface FormsOf {
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly forms: Readonly<Partial<Record<StaffKind, readonly SanctionForm[]>>>;
}

/** Since when hạ bậc lương and giáng chức are no more (Nghị định 172/2025, Đ.7). */
const SINCE_172 = '2025-07-01';
/** Of whoever has left or retired (Nghị định 172/2025, Đ.22; before: Luật 52/2019, Đ.84). */
const AFTER_LEAVING: readonly SanctionForm[] = ['TITLE_STRIPPED'];
const LABOUR: readonly SanctionForm[] = ['REPRIMAND', 'RAISE_DEFERRED', 'REMOVAL', 'SACKING'];

const STATE: readonly FormsOf[] = [
  {
    from: '2020-09-20',
    until: SINCE_172,
    source: 'Nghị định 112/2020/NĐ-CP, Đ.7, Đ.15 (sửa đổi bởi 71/2023)',
    forms: {
      OFFICIAL: ['REPRIMAND', 'WARNING', 'REMOVAL', 'RECALL', ...AFTER_LEAVING],
      CIVIL_SERVANT: ['REPRIMAND', 'WARNING', 'PAY_STEP_CUT', 'DEMOTION', 'REMOVAL', 'DISMISSAL', ...AFTER_LEAVING],
      PUBLIC_EMPLOYEE: ['REPRIMAND', 'WARNING', 'REMOVAL', 'DISMISSAL', ...AFTER_LEAVING],
    },
  },
  {
    from: SINCE_172,
    until: null,
    source: 'Nghị định 172/2025/NĐ-CP, Đ.7, Đ.22; viên chức: Nghị định 234/2026/NĐ-CP',
    forms: {
      OFFICIAL: ['REPRIMAND', 'WARNING', 'REMOVAL', 'RECALL', ...AFTER_LEAVING],
      CIVIL_SERVANT: ['REPRIMAND', 'WARNING', 'REMOVAL', 'DISMISSAL', ...AFTER_LEAVING],
      PUBLIC_EMPLOYEE: ['REPRIMAND', 'WARNING', 'REMOVAL', 'DISMISSAL', ...AFTER_LEAVING],
    },
  },
];

/** Bộ luật Lao động 2019, Đ.124: whoever works on a contract has the forms of the labour law. */
const BY_LABOUR_LAW: readonly StaffKind[] = ['CONTRACT_WORKER', 'PART_TIME'];

/** Quy định 69-QĐ/TW, Đ.7 (members; of one on probation the first two only, which the decision itself minds). */
const PARTY: readonly SanctionForm[] = ['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION'];

/** What a sanction of the day may be called for somebody of the kind; none where the rule of the day is not known here. */
export function sanctionForms(side: SanctionSide, kind: StaffKind, decidedOn: string): readonly SanctionForm[] {
  if (side === 'PARTY') return PARTY;
  if (BY_LABOUR_LAW.includes(kind)) return LABOUR;
  const rule = STATE.find(({ from, until }) => from <= decidedOn && (until === null || decidedOn < until));
  return rule?.forms[kind] ?? [];
}

/** Months for which a decision of the State has effect (Nghị định 172/2025, Đ.2.9); it ends by itself. */
export const EFFECT_MONTHS = 12;

/** First day after the effect, where the paper names none: it runs from the day on which the decision takes effect. */
export const endOfEffect = (effectiveOn: LocalDate): LocalDate => addMonths(effectiveOn, EFFECT_MONTHS);

interface SanctionDays {
  readonly actOn: string;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly endsOn: string;
}

/** Which day of a sanction cannot be, or null where all can: act, decision, effect and its end follow one another. */
export function sanctionDaysFault(
  { actOn, decidedOn, effectiveOn, endsOn }: SanctionDays,
  today: string,
): 'decidedOn' | 'actOn' | 'endsOn' | null {
  if (decidedOn > today) return 'decidedOn';
  if (actOn > decidedOn) return 'actOn';
  return endsOn <= effectiveOn ? 'endsOn' : null;
}

/** Whether a sanction has effect on the day; one that was annulled has none on any. */
export function hasEffectOn(
  { effectiveOn, endsOn, withdrawnAt }: { effectiveOn: string; endsOn: string; withdrawnAt: unknown },
  day: string,
): boolean {
  return withdrawnAt === null && effectiveOn <= day && day < endsOn;
}
