/** Sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I, in points. */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const PAGE = { width: mm(210), height: mm(297) } as const;

/** Legal ranges: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } as const;

export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

export const FONT = 'Tinos';

/** Legal ranges: body and number 13–14, quốc hiệu 12–13, tiêu ngữ 13–14, nơi nhận 12 with lines in 11. */
export const SIZE = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  title: 14,
  body: 13,
  table: 12,
  recipients: 11,
  recipientsTitle: 12,
  mark: 9,
} as const;

export const INDENT = mm(10);
export const PARAGRAPH_GAP = 6;
export const LINE_HEIGHT = 1.1;
/** Of the face itself, times its size: from one line's top to the next one's. */
export const FACE_HEIGHT = 1.107;

/** Lines of the body that a page has room for. */
export const LINES_OF_A_PAGE = Math.floor(
  (PAGE.height - MARGIN.top - MARGIN.bottom) / (SIZE.body * FACE_HEIGHT * LINE_HEIGHT),
);
