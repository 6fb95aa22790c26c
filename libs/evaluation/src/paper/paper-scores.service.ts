import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { MOST_POINTS, readTypedScore } from '../rules';
import { notTaken } from '../month/month.problems';
import { sheetProblems } from '../sheets/sheet.problems';
import type { CorrectPaperScoreRequest } from './dto/paper.requests';
import type { PaperMonthResponse } from './dto/paper.response';
import { PaperScore } from './entities/paper-score.entity';
import { paperScoreCorrected } from './paper.audit';
import { entryJson, hundredthsOf, paperOf, PaperRows, type StoredEntry } from './paper-rows';

// All that was entered of the month which the row `$3` is about.
const OF_MONTH: ReadQuery = {
  name: 'evaluation.paper-of-month',
  sql: (scope) => `
    SELECT p.staff_member_id AS "staffMemberId", to_char(p.month, 'YYYY-MM') AS month, ${entryJson('p')} AS entry
      FROM paper_score o JOIN paper_score p ON p.tenant_id = o.tenant_id AND p.staff_member_id = o.staff_member_id AND p.month = o.month
     WHERE ${scope.units('o')} AND ${scope.units('p')} AND o.id = $3::uuid`,
};

/** Corrects what came from paper: another row takes its place, and what stood there stays to be read. */
@Injectable()
export class PaperScores {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly reads: Reads,
    private readonly papers: PaperRows,
  ) {}

  /** @returns the row that holds from now on */
  async correct(id: string, input: CorrectPaperScoreRequest): Promise<string> {
    const { actor, now } = this.unitOfWork.current;
    const before = await this.held(id);
    const enteredBy = this.papers.requirePerson();
    if (enteredBy === before.staffMemberId) throw sheetProblems['paper-own']();
    if (before.supersededAt !== null) throw sheetProblems['paper-superseded']();
    const { documentNumber, documentOn, documentBy, reason } = input;
    this.papers.requireDocument(documentOn, [before.month]);
    const after: PaperScore = {
      ...before,
      ...{ id: uuidv7(), importId: null, ...said(input), documentNumber, documentOn, documentBy },
      ...{ enteredBy, enteredByName: actor.name, enteredAt: now },
      ...{ number: before.number + 1, supersedesId: before.id, reason },
    };
    const repo = await this.unitOfWork.current.repo(PaperScore);
    const superseded = { supersededAt: now, supersededByName: actor.name, supersededReason: reason };
    await repo.update({ id }, superseded);
    await this.papers.insert([after]);
    this.audit.record(paperScoreCorrected(after, (await this.units.getOrFail(after.orgUnitId)).bodyId));
    return after.id;
  }

  /** The month that the row is about, as it stands. */
  async month(id: string): Promise<PaperMonthResponse> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.reads.rows<{ staffMemberId: string; month: string; entry: StoredEntry }>(OF_MONTH, [id]);
    const { staffMemberId, month } = this.lock.requireVisible(rows[0], () => true);
    const paper = paperOf(
      rows.map(({ entry }) => entry),
      { actor, staffMemberId },
    );
    if (!paper) throw new Error('a month that was found has a row');
    return { ...paper, staffMemberId, month };
  }

  private async held(id: string): Promise<PaperScore> {
    const { actor, scope } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(PaperScore);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId && reaches(scope, row.orgUnitId));
  }
}

function said({
  points = null,
  absence = null,
  absenceNote = null,
}: CorrectPaperScoreRequest): Pick<PaperScore, 'total' | 'hundredths' | 'absence' | 'absenceNote'> {
  if ((points === null) === (absence === null)) throw sheetProblems['paper-one-of']({}, { pointer: '/points' });
  if (points === null) {
    if (absenceNote === null || absenceNote === '')
      throw sheetProblems['paper-one-of']({}, { pointer: '/absenceNote' });
    return { total: null, hundredths: null, absence, absenceNote };
  }
  if (absenceNote !== null) throw sheetProblems['paper-one-of']({}, { pointer: '/absenceNote' });
  const read = readTypedScore(points, MOST_POINTS, '/points');
  if (read.state === 'REFUSED') throw notTaken([read.fault]);
  return { total: read.points, hundredths: hundredthsOf(read.points), absence: null, absenceNote: null };
}
