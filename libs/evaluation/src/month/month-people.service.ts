import { Injectable } from '@nestjs/common';
import { localDate, type StaffKind } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { BodyRules } from '../regime/body-rules';
import { lastOfMonth } from '../rules/cycle-days';
import { regimeFor, resultsOf } from '../rules/regime-in-force';
import { standingsOf, type PartOfBody } from '../rules/superior';
import { Evaluation } from './entities/evaluation.entity';
import type { EvaluationCycle } from './entities/evaluation-cycle.entity';

interface PostRow {
  readonly staffMemberId: string;
  readonly fullName: string;
  readonly kind: StaffKind;
  readonly unitId: number;
  readonly position: string;
  readonly isMain: boolean;
  readonly isThere: boolean;
  readonly isOnPaper: boolean;
}

const EMPTY = {
  ...{ selfPoints: [], strengths: null, weaknesses: null, selfSavedAt: null, submittedAt: null },
  ...{ lateReason: null, openedAt: null, returnReason: null, returnedByName: null, returnedAt: null },
  ...{
    superiorPoints: null,
    superiorRemark: null,
    leader: null,
    assessedBy: null,
    assessedByName: null,
    assessedAt: null,
  },
  ...{ meetingRemark: null, cellRemark: null, remarkedByName: null, remarkedAt: null },
  ...{ facts: null, total: null, hundredths: null, band: null, lockedByName: null, lockedAt: null },
  ...{ number: 1, supersedesId: null, supersededAt: null, supersededByName: null, supersededReason: null, version: 1 },
} as const;

/** Who is in a body's month: everybody whose kind has a rule that scores months, each with the rule and whoever assesses. */
@Injectable()
export class MonthPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: BodyRules,
  ) {}

  /** Adds whoever is not there yet. @returns how many */
  async add(cycle: EvaluationCycle): Promise<number> {
    const open = this.unitOfWork.current;
    const month = localDate(cycle.month);
    const last = lastOfMonth(month);
    const day = last < open.today ? last : open.today;
    const [parts, posts] = await Promise.all([this.partsOf(cycle, day), this.postsOf(cycle, day)]);
    const { regimes, choices } = await this.rules.of(cycle.orgUnitId, last);
    const standings = standingsOf(parts, posts);
    const names = new Map(posts.map(({ staffMemberId, fullName }) => [staffMemberId, fullName]));
    const rows = posts
      .filter(({ isMain, isThere }) => isMain && !isThere)
      .flatMap((post): Evaluation[] => {
        const standing = standings.get(post.staffMemberId) ?? { rank: 'STAFF' as const, superiorId: null };
        return resultsOf({ staffKind: post.kind, isPartyMember: false }).flatMap((result): Evaluation[] => {
          const rule = regimeFor({ staffKind: post.kind, result, period: 'MONTH', day: last }, regimes);
          // What a document has settled is not evaluated again.
          if (rule.state !== 'HOLDS' || (result === 'STATE' && post.isOnPaper)) return [];
          return [
            {
              ...{ id: uuidv7(), tenantId: cycle.tenantId, cycleId: cycle.id, orgUnitId: post.unitId },
              ...{ staffMemberId: post.staffMemberId, personName: post.fullName, position: post.position },
              ...{ staffKind: post.kind, rank: standing.rank, result, regime: rule.regime, choices },
              ...{ superiorId: standing.superiorId, superiorName: names.get(standing.superiorId ?? '') ?? null },
              ...EMPTY,
              state: 'SELF_DRAFT',
            },
          ];
        });
      });
    if (rows.length > 0) {
      const repo = await open.repo(Evaluation);
      await repo.createQueryBuilder().insert().values(rows).returning([]).execute();
    }
    return rows.length;
  }

  private partsOf({ tenantId, orgUnitId }: EvaluationCycle, day: string): Promise<PartOfBody[]> {
    return this.unitOfWork.current.query<PartOfBody>({
      name: 'evaluation.parts-of-body',
      text: `SELECT u.id, CASE WHEN u.id <> u.body_id THEN u.parent_id END AS "parentId", u.kind FROM org_unit u
              WHERE u.tenant_id = $1 AND u.body_id = $2 AND u.valid_from <= $3 AND (u.valid_to IS NULL OR u.valid_to > $3)`,
      values: [tenantId, orgUnitId, day],
    });
  }

  private postsOf({ id, tenantId, orgUnitId, month }: EvaluationCycle, day: string): Promise<PostRow[]> {
    return this.unitOfWork.current.query<PostRow>({
      name: 'evaluation.posts-of-body',
      text: `SELECT a.staff_member_id AS "staffMemberId", s.full_name AS "fullName", s.kind, a.org_unit_id AS "unitId", a.position,
                    a.is_main AS "isMain",
                    EXISTS (SELECT 1 FROM evaluation e WHERE e.cycle_id = $4 AND e.staff_member_id = a.staff_member_id) AS "isThere",
                    EXISTS (SELECT 1 FROM paper_score p WHERE p.staff_member_id = a.staff_member_id AND p.month = $5
                               AND p.superseded_at IS NULL) AS "isOnPaper"
               FROM org_unit u JOIN appointment a ON a.tenant_id = u.tenant_id AND a.org_unit_id = u.id
               JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
              WHERE u.tenant_id = $1 AND u.body_id = $2 AND a.starts_on <= $3 AND (a.ends_on IS NULL OR a.ends_on > $3)
              ORDER BY s.id, a.is_main DESC, a.id`,
      values: [tenantId, orgUnitId, day, id, month],
    });
  }
}
