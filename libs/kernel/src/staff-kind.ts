/** Who works for the state, by the law that governs them (Luật Cán bộ, công chức 2025; Luật Viên chức). */
export const STAFF_KINDS = ['OFFICIAL', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'PART_TIME'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];
