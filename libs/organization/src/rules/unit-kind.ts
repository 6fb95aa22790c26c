/** Kinds of bodies and units. DISTRICT only in history: the tier ended on 01/07/2025 (Luật Tổ chức chính quyền địa phương 2025). */
export const UNIT_KINDS = [
  'PROVINCE',
  'DEPARTMENT',
  'DISTRICT',
  'COMMUNE',
  'WARD',
  'SPECIAL_ZONE',
  'DIVISION',
  'PUBLIC_UNIT',
  'PARTY_BODY',
  'FATHERLAND_FRONT',
  'SCHOOL',
  'HEALTH_STATION',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Bodies beside the committees: văn phòng, ban Đảng; Mặt trận Tổ quốc; trường học; trạm y tế. */
export const OTHER_BODIES = ['PARTY_BODY', 'FATHERLAND_FRONT', 'SCHOOL', 'HEALTH_STATION'] as const;

const PARTS: ReadonlySet<UnitKind> = new Set(['DIVISION', 'PUBLIC_UNIT']);

/** A body has its own head and its own chain of the audit log; divisions and public units belong to one. */
export function isBody(kind: UnitKind): boolean {
  return !PARTS.has(kind);
}
