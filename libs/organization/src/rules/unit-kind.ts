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
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const BODIES: ReadonlySet<UnitKind> = new Set([
  'PROVINCE',
  'DEPARTMENT',
  'DISTRICT',
  'COMMUNE',
  'WARD',
  'SPECIAL_ZONE',
]);

/** A body has its own head and its own chain of the audit log; divisions and public units belong to one. */
export function isBody(kind: UnitKind): boolean {
  return BODIES.has(kind);
}
