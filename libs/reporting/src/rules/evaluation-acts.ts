/** What is done to work and its evaluation. */
export const EVALUATION_ACTS = {
  'evaluation.regime-adopted': ['áp dụng {regime} theo {document}', 'took up {regime} by {document}'],
  'evaluation.own-rule-entered': ['ghi quy định đánh giá {document}', 'entered the evaluation rule {document}'],
  'evaluation.rule-ended': ['cho hết hiệu lực {document}', 'ended {document}'],
  'evaluation.choice-set': ['chọn cách áp dụng: {choice}', 'chose how to read: {choice}'],
  'evaluation.choice-withdrawn': ['bỏ lựa chọn: {choice}', 'withdrew a choice: {choice}'],
  'evaluation.party-result-entered': [
    'ghi một kết quả phía Đảng[ của {period}][ năm {year}]',
    'entered a result of the Party[ of {period}][ {year}]',
  ],
  'evaluation.party-result-withdrawn': [
    'rút một kết quả phía Đảng[ của {period}][ năm {year}]',
    'withdrew a result of the Party[ of {period}][ {year}]',
  ],
  'evaluation.unit-grade-entered': [
    'ghi mức xếp loại[ năm {year}][ của {unit}][: {grade}][, theo quyết định {decisionNumber}]',
    'entered the grade[ of {unit}][ of {year}][: {grade}][, by decision {decisionNumber}]',
  ],
  'evaluation.unit-grade-replaced': [
    'ghi mức xếp loại thay thế[ năm {year}][ của {unit}][: {grade}][, theo quyết định {decisionNumber}]',
    'replaced the grade[ of {unit}][ of {year}][ by {grade}][, by decision {decisionNumber}]',
  ],
  'evaluation.unit-grade-withdrawn': [
    'rút mức xếp loại[ năm {year}][ của {unit}]',
    'withdrew the grade[ of {unit}][ of {year}]',
  ],
  'evaluation.work-list-drafted': ['soạn danh mục sản phẩm[ năm {year}]', 'drafted the products[ of {year}]'],
  'evaluation.work-list-approved': [
    'ghi quyết định[ {decisionNumber}] phê duyệt danh mục sản phẩm[ năm {year}]',
    'entered the decision[ {decisionNumber}] that approves the products[ of {year}]',
  ],
  'evaluation.scores-entered': [
    'nhập {scores} điểm tháng của {people} người từ văn bản {documentNumber}',
    'entered {scores} scores of {people} people from the document {documentNumber}',
  ],
  'evaluation.work-imported': [
    'giao {works} việc tháng {month} từ bảng {fileName}',
    'gave {works} works of {month} from the sheet {fileName}',
  ],
  'evaluation.paper-score-corrected': [
    'đính chính điểm nhập từ văn bản[ tháng {month}][ của {person}]',
    'corrected the score from paper[ of {month}][ of {person}]',
  ],
  'evaluation.work-assigned': ['giao việc[ “{title}”][ cho {person}]', 'gave the work[ “{title}”][ to {person}]'],
  'evaluation.work-reported': ['báo cáo việc[ “{title}”]', 'reported the work[ “{title}”]'],
  'evaluation.work-asked-away': ['xin chuyển giao việc[ “{title}”]', 'asked for the work[ “{title}”] to be taken over'],
  'evaluation.work-given-away': [
    'chuyển giao việc[ “{title}”][ của {person}][ cho {taker}]',
    'gave the work[ “{title}”][ of {person}][ to {taker}]',
  ],
  'evaluation.work-accepted': [
    'nghiệm thu việc[ “{title}”][ của {person}]',
    'accepted the work[ “{title}”][ of {person}]',
  ],
  'evaluation.work-returned': [
    'trả lại việc[ “{title}”][ của {person}]',
    'returned the work[ “{title}”][ of {person}]',
  ],
  'evaluation.work-withdrawn': [
    'thu hồi việc[ “{title}”][ của {person}]',
    'took the work[ “{title}”][ of {person}] back',
  ],
  'evaluation.cause-claimed': [
    'nêu nguyên nhân khách quan[ của việc “{title}”]',
    'put forward an objective cause[ for “{title}”]',
  ],
  'evaluation.cause-answered': [
    'trả lời về nguyên nhân khách quan[ của việc “{title}”]',
    'answered whether the cause was objective[ for “{title}”]',
  ],
  'evaluation.effect-proposed': [
    'kết luận “{finding}”: dự kiến trừ điểm tháng {month} của {person}',
    'concluded “{finding}”, which may take points off {person} for {month}',
  ],
  'evaluation.effect-decided': [
    'quyết định ảnh hưởng của “{finding}” đến điểm của {person}',
    'decided what “{finding}” takes off {person}',
  ],
  'evaluation.effect-answered': [
    'nêu ý kiến về ảnh hưởng của “{finding}” đến điểm',
    'answered what “{finding}” takes off',
  ],
  'evaluation.effect-corrected': [
    'sửa nội dung “{finding}” trong phiếu của {person}',
    'corrected “{finding}” on the sheet of {person}',
  ],
  'evaluation.effect-taken-back': [
    'thôi trừ điểm của {person} vì “{finding}” đã được rút',
    'gave points back to {person}: “{finding}” was withdrawn',
  ],
} as const;
