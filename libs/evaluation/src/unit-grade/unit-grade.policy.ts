import { mayAt, type Actor } from '@app/kernel';

interface GradedUnit {
  /** Null of the unit over all others, which nobody here is above. */
  readonly parentId: number | null;
  /** Whether the actor works in it, or beneath it. */
  readonly isOwn: boolean;
}

/**
 * A unit is graded by who is above it (Nghị định 335/2025 Đ.5–9: the province's chair a commune, the commune's chair its divisions):
 * the right has to be held over the unit above. Nobody enters the grade of where they work themselves, the head least of all.
 */
export function mayEnterUnitGrade(actor: Actor, { parentId, isOwn }: GradedUnit): boolean {
  const isAbove = parentId !== null && mayAt(actor, 'evaluation.enter-unit-grade', parentId);
  return isAbove && !isOwn && actor.staffMemberId !== null;
}
