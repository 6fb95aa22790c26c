import type { NewLegalBasis } from '../legal-bases/legal-basis.service';

type Facts = Partial<Pick<NewLegalBasis, 'inForceFrom' | 'expiredOn' | 'successor' | 'source'>>;
const basis = (code: string, citation: string, facts: Facts = {}): NewLegalBasis => ({
  code,
  citation,
  inForceFrom: null,
  expiredOn: null,
  successor: null,
  source: 'Tài liệu nghiệp vụ của sản phẩm',
  ...facts,
});

/**
 * What the checklists rest on. Days are given where a source was read that says them; a day that none says is left open,
 * and nothing is then flagged as out of force. `source` says where the facts come from and how sure they are.
 */
export const LEGAL_BASES: readonly NewLegalBasis[] = [
  basis('CT-26-2016', 'Chỉ thị 26/CT-TTg ngày 05/09/2016 của Thủ tướng Chính phủ', {
    inForceFrom: '2016-09-05',
    source: 'lawnet.vn 143368',
  }),
  basis('ND-118-2025', 'Nghị định 118/2025/NĐ-CP, sửa đổi, bổ sung bởi Nghị định 367/2025/NĐ-CP', {
    inForceFrom: '2025-07-01',
    source: 'Nghị định 224/2026/NĐ-CP dẫn chiếu; điều khoản cụ thể chưa đối chiếu',
  }),
  basis('ND-61-2018', 'Nghị định 61/2018/NĐ-CP', {
    expiredOn: '2025-07-01',
    successor: 'Nghị định 118/2025/NĐ-CP',
    source: 'Được thay bởi Nghị định 118/2025/NĐ-CP',
  }),
  basis('LUAT-42-2013', 'Luật Tiếp công dân 42/2013/QH13, sửa đổi, bổ sung bởi Luật 136/2025/QH15', {
    source: 'Luật 136/2025/QH15 có hiệu lực từ 01/07/2026',
  }),
  basis('ND-154-2026', 'Nghị định 154/2026/NĐ-CP', {
    inForceFrom: '2026-07-01',
    source: 'Nghị định 154/2026/NĐ-CP ngày 15/05/2026',
  }),
  basis('ND-64-2014', 'Nghị định 64/2014/NĐ-CP', {
    expiredOn: '2026-07-01',
    successor: 'Nghị định 154/2026/NĐ-CP',
    source: 'Bị bãi bỏ bởi Nghị định 154/2026/NĐ-CP',
  }),
  basis('TT-320-2016', 'Thông tư 320/2016 của Bộ Tài chính, sửa đổi, bổ sung bởi Thông tư 65/2026'),
  basis('NQ-03-2017-HN', 'Nghị quyết 03/2017/NQ-HĐND của HĐND Thành phố Hà Nội', {
    successor: 'Ngoài Hà Nội: Thông tư 320/2016, sửa đổi, bổ sung bởi Thông tư 65/2026',
    source: 'Chỉ áp dụng tại Hà Nội',
  }),
  basis('TT-03-2025-VPCP', 'Thông tư 03/2025/TT-VPCP'),
  basis('ND-30-2020', 'Nghị định 30/2020/NĐ-CP', { inForceFrom: '2020-03-05', source: 'Nghị định ngày 05/03/2020' }),
  basis('LUAT-72-2025', 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'),
  basis('QC-LAM-VIEC', 'Quy chế làm việc của đơn vị', { source: 'Văn bản của từng đơn vị' }),
  basis('QC-VAN-HOA', 'Quy chế văn hóa công sở, quy tắc ứng xử của đơn vị', { source: 'Văn bản của từng đơn vị' }),
];
