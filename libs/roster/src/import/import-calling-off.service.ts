import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { rosterProblems } from '../roster.problems';
import { importCalledOff } from './import.audit';
import { ImportProgress } from './import-progress';
import { ImportRows } from './import-row';

/** Calls off what is under way with a list, whoever began it and whichever server does it. */
@Injectable()
export class ImportCallingOff {
  constructor(
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    private readonly audit: AuditLog,
  ) {}

  async callOff(id: string): Promise<void> {
    const row = await this.rows.getOrFail(id);
    const asked = await this.progress.callOff(id);
    if (asked === null) throw rosterProblems['import-not-under-way']();
    if (asked) this.audit.record(importCalledOff(row));
  }
}
