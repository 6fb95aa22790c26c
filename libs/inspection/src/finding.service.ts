import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { contentHash, fieldProblems, idTaken, isSameAgain, personOf, UnitOfWork } from '@app/platform';
import type { RecordFindingRequest } from './dto/finding.requests';
import { toFindingResponse, type FindingResponse, type FindingSurroundings } from './dto/finding.response';
import type { FindingPerson } from './entities/finding-person.entity';
import { Finding } from './entities/finding.entity';
import { peopleOf, requirePossible } from './finding-content';
import { FINDING_EVIDENCE, FINDING_PEOPLE } from './finding.sql';
import { recordStatement, type Recorded } from './finding.write';
import { findingAct, findingContent, peopleContent } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { VisitLookup, type VisitFacts } from './visit-facts';

@Injectable()
export class FindingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitLookup,
    private readonly audit: AuditLog,
  ) {}

  /** Records a finding under an id that the client made; the same finding again is answered as before. */
  async record(inspectionId: string, input: RecordFindingRequest): Promise<FindingResponse> {
    const unit = this.unitOfWork.current;
    const recordedBy = personOf(unit.actor);
    requirePossible(input, unit.today);
    const visit = await this.visits.facts(inspectionId, input.checklistItemId ?? null, input.people);
    const finding: Finding = {
      id: input.id,
      tenantId: visit.tenantId,
      orgUnitId: visit.orgUnitId,
      inspectingUnitId: visit.inspectingUnitId,
      inspectionId,
      checklistItemId: visit.itemId,
      title: input.title,
      detail: input.detail || null,
      findingClass: input.findingClass,
      severity: input.severity,
      count: input.count ?? null,
      outOf: input.outOf ?? null,
      place: input.place || null,
      foundOn: input.foundOn ?? null,
      documentNumber: input.documentNumber || null,
      handling: input.handling ?? 'TASK',
      remedyNote: input.remedyNote || null,
      recommendedAction: input.recommendedAction || null,
      legalBasis: visit.itemBasis,
      itemTermWorkdays: visit.itemTerm,
      state: 'RECORDED',
      withdrawnReason: null,
      recordedBy,
      recordedByName: unit.actor.name,
      recordedAt: unit.now,
      releasedAt: null,
      amendmentId: null,
      correctedAt: null,
      remediedOn: null,
      repeatNumber: null,
      isOpen: true,
      contentHash: contentHash({ inspectionId, ...input }),
      version: 1,
    };
    if (input.checklistItemId && visit.itemId === null) {
      throw fieldProblems['no-such-row']({}, { pointer: '/checklistItemId', value: input.checklistItemId });
    }
    if (visit.state !== 'IN_PROGRESS') return this.sameAgain(finding, visit);
    const people = peopleOf(input.people ?? [], finding, visit);
    const [recorded] = await unit.query<Recorded>(recordStatement(finding, people));
    if (!recorded?.added) return this.sameAgain(finding, visit);
    this.audit.record(
      findingAct('finding-recorded', finding, visit.bodyId, {
        after: { ...findingContent(finding), ...(people.length > 0 ? { people: peopleContent(people) } : {}) },
        also: { checklist_answer: recorded.answered, finding_person: people.length },
      }),
    );
    return toFindingResponse(finding, { ...placeOf(visit), people: people.map(personShown), evidence: [] });
  }

  // The id is known already, or the minutes are locked: the very same finding is answered as the first time.
  private async sameAgain(finding: Finding, visit: VisitFacts): Promise<FindingResponse> {
    const unit = this.unitOfWork.current;
    const earlier = await unit.repo(Finding).then((repo) => repo.findOneBy({ id: finding.id }));
    if (!isSameAgain(earlier, finding.id, finding.contentHash)) {
      throw visit.state === 'IN_PROGRESS' ? idTaken(finding.id) : inspectionProblems.locked();
    }
    const [around] = await unit.query<Pick<FindingSurroundings, 'people' | 'evidence'>>({
      name: 'inspection.finding-surroundings',
      text: `SELECT ${FINDING_PEOPLE} AS people, ${FINDING_EVIDENCE} AS evidence FROM finding f WHERE f.id = $1`,
      values: [finding.id],
    });
    return toFindingResponse(earlier, {
      ...placeOf(visit),
      people: around?.people ?? [],
      evidence: around?.evidence ?? [],
    });
  }
}

const placeOf = (visit: VisitFacts) => ({
  termCaps: visit.termCaps,
  unit: { id: visit.orgUnitId, name: visit.unitName },
  checklistItem: visit.itemId && visit.itemCode ? { id: visit.itemId, code: visit.itemCode } : null,
});

const personShown = ({ id, staffMemberId, name, position, part }: FindingPerson) => ({
  id,
  staffMemberId,
  name,
  position,
  part,
});
