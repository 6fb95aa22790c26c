import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { clockTimeOf } from '@app/organization';
import { formatDate, localDateOf } from '@app/kernel';
import { ApplicationLock, etagOf, personOf, platformProblems, UnitOfWork } from '@app/platform';
import type { AnswerRequest } from './dto/capture.requests';
import type { AnswerResponse } from './dto/capture.response';
import type { Inspection } from './entities/inspection.entity';
import { answerChanged } from './inspection.audit';
import { isInspectingSide } from './inspection.policy';
import { inspectionProblems } from './inspection.problems';
import { judgeAnswer, UNANSWERED, type AnswerResult, type StandingAnswer } from './rules/answer';
import { requireNotAhead } from './device-clock';

interface AnswerFacts {
  tenantId: number;
  orgUnitId: number;
  inspectingUnitId: number;
  state: Inspection['state'];
  bodyId: number;
  itemId: string | null;
  itemCode: string;
  result: AnswerResult | null;
  answeredBy: string;
  answeredByName: string;
  answeredAt: Date;
  changeIds: string[];
  version: number;
}

const FACTS = `SELECT i.tenant_id AS "tenantId", i.org_unit_id AS "orgUnitId", i.inspecting_unit_id AS "inspectingUnitId", i.state,
       u.body_id AS "bodyId", c.id AS "itemId", c.code AS "itemCode", a.result, a.answered_by AS "answeredBy",
       a.answered_by_name AS "answeredByName", a.answered_at AS "answeredAt", a.change_ids AS "changeIds", a.version
  FROM inspection i JOIN org_unit u ON u.id = i.org_unit_id
  LEFT JOIN checklist_item c ON c.id = $2 AND c.checklist_version_id = i.checklist_version_id
  LEFT JOIN checklist_answer a ON a.inspection_id = i.id AND a.checklist_item_id = c.id
 WHERE i.id = $1`;

// The version decides: who comes between the look and the write leaves nothing to write. An answer remembers its last
// fifty changes, more than any phone keeps in its outbox for one item.
const WRITE = `INSERT INTO checklist_answer AS a (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, checklist_item_id,
    result, answered_by, answered_by_name, answered_at, change_ids)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ARRAY[$10::uuid])
  ON CONFLICT (inspection_id, checklist_item_id) DO UPDATE SET result = excluded.result, answered_by = excluded.answered_by,
    answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at, version = a.version + 1,
    change_ids = (a.change_ids || excluded.change_ids)[greatest(1, cardinality(a.change_ids) - 48):]
    WHERE a.version = $11
  RETURNING a.version`;

@Injectable()
export class AnswerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Answers one item of the visit's checklist. `seen` is the etag that the client knew, null where it does not say: then
   * nobody else's answer is overwritten.
   */
  async answer(
    inspectionId: string,
    itemId: string,
    input: AnswerRequest,
    seen: string | null,
  ): Promise<AnswerResponse> {
    const unit = this.unitOfWork.current;
    const by = personOf(unit.actor);
    const answeredAt = requireNotAhead(input.answeredAt, unit.now, '/answeredAt');
    const facts = await this.facts(inspectionId, itemId);
    const standing = standingOf(facts);
    const asked = { changeId: input.changeId, by, seen: seen === null ? null : versionIn(seen, itemId) };
    const verdict = judgeAnswer(standing, asked);
    if (verdict === 'as-before') return shown(itemId, facts);
    if (facts.state !== 'IN_PROGRESS') throw inspectionProblems.locked();
    if (verdict === 'finding-stands') throw inspectionProblems['item-has-finding'](told(facts));
    if (verdict === 'stale') throw inspectionProblems['answer-changed'](told(facts));
    if (verdict === 'taken') throw inspectionProblems['item-answered'](told(facts));
    const values = [facts.tenantId, facts.orgUnitId, facts.inspectingUnitId, inspectionId, itemId, input.result, by];
    const [written] = await unit.query<{ version: number }>({
      name: 'inspection.answer',
      text: WRITE,
      values: [...values, unit.actor.name, answeredAt.toISOString(), input.changeId, standing.version],
    });
    // Somebody came in between: they are judged as if they had been there before.
    if (!written) return this.answer(inspectionId, itemId, input, seen);
    this.audit.record(
      answerChanged({ ...facts, id: inspectionId }, facts.bodyId, {
        before: { result: standing.result },
        after: { itemId, code: facts.itemCode, result: input.result, answeredAt },
      }),
    );
    return {
      itemId,
      result: input.result,
      answeredBy: { id: by, fullName: unit.actor.name },
      answeredAt: answeredAt.toISOString(),
      etag: etagOf(itemId, written.version),
    };
  }

  private async facts(inspectionId: string, itemId: string): Promise<AnswerFacts> {
    const unit = this.unitOfWork.current;
    const [found] = await unit.query<AnswerFacts>({
      name: 'inspection.answer-facts',
      text: FACTS,
      values: [inspectionId, itemId],
    });
    const facts = this.lock.requireVisible(found, (row) => isInspectingSide(unit.actor, unit.scope, row));
    // An item of another list is no part of this visit.
    if (facts.itemId === null) throw platformProblems['not-found']();
    return facts;
  }
}

const standingOf = (facts: AnswerFacts): StandingAnswer =>
  facts.result === null ? UNANSWERED : { ...facts, result: facts.result };

// An etag of anything else is of no version of this answer.
function versionIn(etag: string, itemId: string): number {
  const number = etag.startsWith(`"${itemId}-`) ? Number(etag.slice(itemId.length + 2, -1)) : NaN;
  return Number.isInteger(number) ? number : -1;
}

const shown = (itemId: string, facts: AnswerFacts): AnswerResponse => ({
  itemId,
  result: facts.result ?? 'NOT_CHECKED',
  answeredBy: { id: facts.answeredBy, fullName: facts.answeredByName },
  answeredAt: facts.answeredAt.toISOString(),
  etag: etagOf(itemId, facts.version),
});

/** Whose answer stands, as words and as data. */
function told(facts: AnswerFacts): Record<string, string> {
  const result = facts.result ?? 'NOT_CHECKED';
  const at = facts.result === null ? null : facts.answeredAt;
  return {
    by: at === null ? '–' : facts.answeredByName,
    at: at?.toISOString() ?? '',
    result,
    when: at === null ? '–' : `${clockTimeOf(at)} ${formatDate(localDateOf(at.getTime()))}`,
  };
}
