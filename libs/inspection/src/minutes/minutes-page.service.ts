import { Injectable } from '@nestjs/common';
import type { OfficialDocument } from '@app/documents';
import { UnitOfWork } from '@app/platform';
import type { MinutesResponse, SignOffResponse } from '../dto/minutes.response';
import { minutesVerbs } from '../inspection.policy';
import { minutesContent, minutesGaps, shortCode, type MinutesContent } from '../rules/minutes';
import { minutesPaper } from './minutes-paper';
import { MinutesReadModel, type MinutesRecordRow, type MinutesRow } from './minutes.read-model';
import { paperOnScreen } from './minutes-screen';

/** The minutes as they stand: a draft of what is recorded, or the frozen content and what came after. */
@Injectable()
export class MinutesPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: MinutesReadModel,
  ) {}

  async of(inspectionId: string): Promise<MinutesResponse> {
    const row = await this.rows.minutes(inspectionId);
    const content = this.contentOf(row);
    const { record } = row;
    return {
      inspectionId,
      state: row.state,
      number: content.number,
      lockedAt: record?.lockedAt ?? null,
      contentHash: record?.contentHash ?? null,
      shortCode: record ? shortCode(record.contentHash) : null,
      content: record?.content ?? null,
      startedAt: content.startedAt,
      place: content.place,
      copies: content.copies,
      unitOpinion: content.unitOpinion,
      signOff: record ? signOffOf(record) : null,
      scan: record?.scan ?? null,
      addenda: [...(record?.addenda ?? [])],
      gaps: row.facts ? minutesGaps(row.facts) : [],
      paper: paperOnScreen(paperOf(content, record)),
      allowed: minutesVerbs(this.unitOfWork.current.actor, row),
    };
  }

  /** What is printed. */
  async paper(inspectionId: string): Promise<OfficialDocument> {
    const row = await this.rows.minutes(inspectionId);
    return paperOf(this.contentOf(row), row.record);
  }

  private contentOf({ facts, record, inspectionId }: MinutesRow): MinutesContent {
    if (record) return JSON.parse(record.content) as MinutesContent;
    if (!facts) throw new Error(`the locked minutes of ${inspectionId} have no content`);
    const closedAt = this.unitOfWork.current.now.toISOString();
    return minutesContent(facts, {
      number: null,
      closedAt,
      endedAt: null,
      place: null,
      copies: null,
      unitOpinion: null,
    });
  }
}

function paperOf(content: MinutesContent, record: MinutesRecordRow | null): OfficialDocument {
  const { refusalReason: reason, witnessName, witnessPosition } = record ?? {};
  return minutesPaper(content, {
    code: record ? shortCode(record.contentHash) : null,
    refusal: reason && witnessName && witnessPosition ? { reason, witnessName, witnessPosition } : null,
    addenda: record?.addenda ?? [],
  });
}

function signOffOf(record: MinutesRecordRow): SignOffResponse | null {
  const { signature: outcome, signedOffAt: at, signedOffByName: byName, witnessName, witnessPosition } = record;
  if (at === null || byName === null) return null;
  return { outcome, at, byName, reason: record.refusalReason, witnessName, witnessPosition };
}
