import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { PersonWork } from '@app/roster';

/** Tells how many visits of a unit, and by it, are not closed when it is to end, and how many under way somebody heads. */
@Injectable()
export class VisitCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
    private readonly held: PersonWork,
  ) {}

  onModuleInit(): void {
    this.work.register('visits', (unitIds) => this.at(unitIds));
    this.held.register('visits', (staffMemberId) => this.headedBy(staffMemberId));
  }

  private async at(unitIds: readonly number[]): Promise<number> {
    const [row] = await this.unitOfWork.current.query<{ n: number }>({
      text: 'SELECT visits_open_at($1) AS n',
      values: [`{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }

  private async headedBy(staffMemberId: string): Promise<number> {
    const [row] = await this.unitOfWork.current.query<{ n: number }>({
      text: 'SELECT visits_headed_by($1) AS n',
      values: [staffMemberId],
    });
    return row?.n ?? 0;
  }
}
