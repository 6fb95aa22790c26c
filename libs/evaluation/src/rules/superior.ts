/** What somebody is in a body, the last the highest: a score is made in this order, for a leader's hangs on those below. */
export const RANKS = ['STAFF', 'DEPUTY', 'HEAD', 'BODY_DEPUTY', 'BODY_HEAD'] as const;
export type Rank = (typeof RANKS)[number];

/** A post held on the day, by somebody of a body. */
export interface HeldPost {
  readonly staffMemberId: string;
  readonly unitId: number;
  readonly position: string;
  /** The one by which the person belongs to the unit. */
  readonly isMain: boolean;
}

/** A unit of the body, itself included. */
export interface PartOfBody {
  readonly id: number;
  /** The unit above within the body; null for the body itself. */
  readonly parentId: number | null;
  readonly kind: string;
}

/** Whoever assesses (Đ.10), or null: nobody stands above in the body, or more than one does and a person has to say who. */
export interface Standing {
  readonly rank: Rank;
  readonly superiorId: string | null;
}

/** Of committees the chair of the committee alone: others who sit there head councils and fronts. */
const COMMITTEE = /^(Quyền |Q\. ?)?Chủ tịch (UBND|Ủy ban nhân dân)/;
const DEPARTMENT = /^(Quyền |Q\. ?)?(Giám đốc|Trưởng ban|Chánh Thanh tra|Chánh Văn phòng (UBND|Ủy ban|Đoàn))/;
const ELSEWHERE =
  /^(Quyền |Q\. ?)?(Giám đốc|Trưởng |Chánh |Hiệu trưởng|Trạm trưởng|Chủ tịch|Chủ nhiệm|Bí thư|Viện trưởng)/;
const HEADS: Readonly<Record<string, RegExp>> = {
  ...{ PROVINCE: COMMITTEE, DISTRICT: COMMITTEE, COMMUNE: COMMITTEE, WARD: COMMITTEE, SPECIAL_ZONE: COMMITTEE },
  DEPARTMENT,
};

/** Whether the post is that of the unit's head, or of a deputy. */
export function leads(position: string, kind: string): 'HEAD' | 'DEPUTY' | null {
  const head = HEADS[kind] ?? ELSEWHERE;
  const words = position.trim();
  if (head.test(words)) return 'HEAD';
  // Phó Trưởng phòng, Phó Chánh Văn phòng: a deputy of whoever the rest names.
  return words.startsWith('Phó ') && head.test(words.slice('Phó '.length)) ? 'DEPUTY' : null;
}

/**
 * Who assesses whom in a body (Nghị định 335/2025, Đ.10): the head of the body its deputies, its own staff and the heads of its
 * units; the head of a unit its deputies and staff. A unit without a head is the next one's above. Nobody is above themselves:
 * whoever heads two units is assessed by whoever is above both.
 */
export function standingsOf(parts: readonly PartOfBody[], posts: readonly HeldPost[]): ReadonlyMap<string, Standing> {
  const unit = new Map(parts.map((part) => [part.id, part]));
  const ledBy = (id: number): string[] => [
    ...new Set(
      posts
        .filter((post) => post.unitId === id && leads(post.position, unit.get(id)?.kind ?? '') === 'HEAD')
        .map(({ staffMemberId }) => staffMemberId),
    ),
  ];
  const heads = new Map(parts.map(({ id }) => [id, ledBy(id)]));
  const above = (start: number, person: string): string | null => {
    for (let at: number | null = start; at !== null; at = unit.get(at)?.parentId ?? null) {
      const found = heads.get(at) ?? [];
      if (found.includes(person)) continue;
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
  };
  const highest = (person: string): Rank => {
    const held: (Rank | null | undefined)[] = posts
      .filter(({ staffMemberId }) => staffMemberId === person)
      .map(({ unitId, position }) => rankAt(unit.get(unitId), position));
    return RANKS.findLast((rank) => held.includes(rank)) ?? 'STAFF';
  };
  return new Map(
    posts
      .filter(({ isMain }) => isMain)
      .map(({ staffMemberId, unitId }) => {
        const rank = highest(staffMemberId);
        // Whoever heads the body is under none of its units, wherever they have their main post.
        return [staffMemberId, { rank, superiorId: rank === 'BODY_HEAD' ? null : above(unitId, staffMemberId) }];
      }),
  );
}

function rankAt(unit: PartOfBody | undefined, position: string): Rank | null | undefined {
  const led = unit && leads(position, unit.kind);
  return led && (unit.parentId === null ? `BODY_${led}` : led);
}

/** Somebody of the month, as far as a leader's d asks. */
export interface InCharge {
  readonly id: string;
  readonly staffMemberId: string;
  readonly unitId: number;
  readonly rank: Rank;
  readonly superiorId: string | null;
}

/**
 * Of whom a leader's d is made (Đ.15): the head of a body everybody else in it, the head of a unit everybody below in it, a deputy
 * those of the field in charge. Which field that is stands nowhere yet, so a deputy has those who are assessed by them, or
 * where none is, the staff of the unit, or of the body.
 */
export function inChargeOf<Person extends InCharge>(leader: InCharge, everybody: readonly Person[]): readonly Person[] {
  const below = everybody.filter(({ rank }) => RANKS.indexOf(rank) < RANKS.indexOf(leader.rank));
  if (leader.rank === 'BODY_HEAD') return below;
  const assessed = below.filter(({ superiorId }) => superiorId === leader.staffMemberId);
  const inUnit = below.filter(({ unitId }) => unitId === leader.unitId);
  if (leader.rank === 'HEAD') return [...new Set([...inUnit, ...assessed])];
  if (assessed.length > 0) return assessed;
  return leader.rank === 'BODY_DEPUTY' ? below : inUnit;
}
