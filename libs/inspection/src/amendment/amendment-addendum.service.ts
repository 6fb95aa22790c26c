import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '@app/platform';
import type { Finding } from '../entities/finding.entity';
import type { FindingAmendment } from '../entities/finding-amendment.entity';
import type { Inspection } from '../entities/inspection.entity';
import { MinutesAddenda } from '../minutes/minutes-addenda.service';
import type { AmendableContent } from '../rules/amendment';
import { addendumText } from './addendum-text';

// Findings stand in the minutes in the order in which they were recorded; what was withdrawn since keeps its number.
const PLACE = `SELECT count(*)::int AS place FROM finding f, finding own
  WHERE own.id = $1 AND f.inspection_id = own.inspection_id AND f.released_at IS NOT NULL
    AND (f.recorded_at, f.id) <= (own.recorded_at, own.id)`;

/** What the minutes are given when something they say is corrected or withdrawn: old and new words, the reason, and who. */
@Injectable()
export class AmendmentAddendum {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addenda: MinutesAddenda,
  ) {}

  /** Tells of an approval in the unit of work that gave it and holds the visit; `grounds` is what the approver said. */
  async write(
    visit: Inspection,
    { amendment, finding, grounds }: { amendment: FindingAmendment; finding: Finding; grounds: string },
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const { id, reason, beforeContent, afterContent, proposedByName, proposedAt } = amendment;
    const [row] = await unit.query<{ place: number }>({
      name: 'inspection.finding-place',
      text: PLACE,
      values: [finding.id],
    });
    const text = addendumText({
      place: row?.place ?? 0,
      before: JSON.parse(beforeContent) as AmendableContent,
      after: afterContent === null ? null : (JSON.parse(afterContent) as AmendableContent),
      proposedByName,
      proposedAt: proposedAt.toISOString(),
      decidedByName: unit.actor.name,
      grounds,
    });
    await this.addenda.write(visit, { id: uuidv7(), text, reason, amendmentId: id });
  }
}
