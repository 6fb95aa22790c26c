import { Injectable } from '@nestjs/common';
import { DomainError, fillText } from '@app/kernel';
import { NotificationService } from '@app/notification';
import { jobContext, UnitOfWork, type Acting } from '@app/platform';
import type { ImportAct } from '../rules/import/import-state';
import { ImportRows } from './import-row';

/** Whoever began an act stands before its page for so long, and is told of it where it takes longer. */
const LONG_MS = 10_000;

/** An act as it has ended; `error` null where it is done. */
export interface EndedAct {
  readonly acting: Acting;
  readonly importId: string;
  readonly act: ImportAct;
  readonly tookMs: number;
  /** Nobody waits for the answer any more. */
  readonly isLeft: boolean;
  readonly error: unknown;
}

/** Tells whoever began a long act that it has ended, well or badly. */
@Injectable()
export class ImportNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly notification: NotificationService,
  ) {}

  /** In a transaction of its own: what failed tells it after its own was taken back. */
  async tell({ acting: { actor }, importId, act, tookMs, isLeft, error }: EndedAct): Promise<void> {
    const person = actor.staffMemberId;
    if (person === null || (tookMs < LONG_MS && !isLeft)) return;
    await this.unitOfWork.run(jobContext('roster.imports', actor.tenantId), async () => {
      const row = await this.rows.find(importId);
      if (!row) return;
      const why = (language: 'vi' | 'en'): string | null => {
        if (!(error instanceof DomainError)) return null;
        const { title, remedy } = error.definition[language];
        return `${fillText(title, error.facts)}. ${fillText(remedy, error.facts)}`;
      };
      await this.notification.tell({
        code: error === null ? 'roster.import-done' : 'roster.import-failed',
        facts: { file: row.fileName, act, why: why('vi'), whyEn: why('en') },
        about: { type: 'import', id: importId },
        to: [{ person }],
        orgUnitId: row.orgUnitId,
        laneUnitId: row.laneUnitId,
      });
    });
  }
}
