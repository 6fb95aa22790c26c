import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { NewImport } from '../sheets/sheet-imports';
import type { PaperScore } from './entities/paper-score.entity';

/** Scores that came in with a sheet: from which document and of how many; the points stand in their rows, which fewer people read. */
export function scoresEntered(
  { id, fileName, counts, contentHash }: NewImport,
  unit: UnitFacts,
  { documentNumber, documentOn, documentBy }: Pick<PaperScore, 'documentNumber' | 'documentOn' | 'documentBy'>,
): AuditEntry {
  return {
    action: 'evaluation.scores-entered',
    subject: { type: 'evaluation_import', id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: { evaluation_import: 1, paper_score: counts.entries },
    after: {
      ...{ fileName, documentNumber, documentOn, documentBy, people: counts.people, scores: counts.entries },
      contentHash: contentHash.toString('hex'),
    },
  };
}

/** What stood there stays to be read beside it. */
export function paperScoreCorrected(after: PaperScore, laneUnitId: number): AuditEntry {
  const { id, orgUnitId, personName, month, documentNumber, documentOn, documentBy, reason } = after;
  return {
    action: 'evaluation.paper-score-corrected',
    subject: { type: 'paper_score', id, orgUnitId, laneUnitId },
    accountsFor: { paper_score: 2 },
    after: { person: personName, month: month.slice(0, 7), documentNumber, documentOn, documentBy, reason },
  };
}
