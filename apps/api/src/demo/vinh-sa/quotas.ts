import type { StaffKind } from '@app/roster';
import type { StoryQuota } from '../demo-story';

const of = (unit: string, counts: Partial<Record<StaffKind, number>>, deputies: number): StoryQuota[] => [
  ...Object.entries(counts).map(([kind, posts]): StoryQuota => ({ unit, of: { kind: kind as StaffKind }, posts })),
  { unit, of: { position: 'Phó Chủ tịch UBND' }, posts: deputies },
];

/** Xã Minh Khê lacks one công chức and has one driver too many; Phường Vân Phong is whole. */
export const VINH_SA_QUOTAS: readonly StoryQuota[] = [
  ...of('minhkhe', { OFFICIAL: 9, CIVIL_SERVANT: 42, PUBLIC_EMPLOYEE: 5, CONTRACT_WORKER: 6 }, 2),
  ...of('vanphong', { OFFICIAL: 7, CIVIL_SERVANT: 28, PUBLIC_EMPLOYEE: 3, CONTRACT_WORKER: 3 }, 2),
  { unit: 'home', of: { kind: 'CIVIL_SERVANT' }, posts: 17 },
  { unit: 'home', of: { position: 'Phó Giám đốc Sở' }, posts: 2 },
];
