import type { NewChecklistItem } from '../checklist/checklist.service';

type Given = Pick<NewChecklistItem, 'severity' | 'termWorkdays' | 'expectedFix'> &
  Partial<Omit<NewChecklistItem, 'code' | 'section' | 'title' | 'requirement'>>;

/** Where §3.4 of the domain's checklist comes from, unless an item says otherwise. */
const DEFAULT_SOURCE = 'Thực tiễn kiểm tra công vụ của các tỉnh';

/**
 * One item of the library. `title` is what a finding is called, `requirement` what "Đạt" says. Terms are defaults of the
 * product, no regulation sets them.
 */
export function itemOf(
  section: string,
  [code, title, requirement]: [string, string, string],
  given: Given,
): NewChecklistItem {
  return {
    code,
    section,
    title,
    requirement,
    legalBasis: null,
    basisCode: null,
    findingClass: 'SHORTCOMING',
    asks: [],
    countLabel: null,
    totalLabel: null,
    replacesCode: null,
    source: DEFAULT_SOURCE,
    ...given,
  };
}

/** The basis of an item: the law, and the citation that the minutes print. */
export const restsOn = (basisCode: string, legalBasis: string): Pick<NewChecklistItem, 'basisCode' | 'legalBasis'> => ({
  basisCode,
  legalBasis,
});

export const DIRECTIVE_26 = restsOn('CT-26-2016', 'Chỉ thị 26/CT-TTg ngày 05/09/2016');
export const ONE_STOP_DECREE = restsOn('ND-118-2025', 'Nghị định 118/2025/NĐ-CP');
export const RECEPTION_LAW = restsOn('LUAT-42-2013', 'Luật Tiếp công dân 42/2013/QH13');
export const RECEPTION_DECREE = restsOn('ND-154-2026', 'Nghị định 154/2026/NĐ-CP');
export const WORKING_REGULATION = restsOn('QC-LAM-VIEC', 'Quy chế làm việc của đơn vị');
export const OFFICE_CULTURE = restsOn('QC-VAN-HOA', 'Quy chế văn hóa công sở của đơn vị');

/** For conduct the proof is a statement or the record of a review meeting, never a picture taken afterwards. */
export const STATEMENT_AND_REVIEW =
  'Bản tường trình trong 3 ngày làm việc, biên bản kiểm điểm trong 10 ngày làm việc tiếp theo.';
