import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitWork } from '@app/organization';
import { UnitOfWork } from '@app/platform';

/** Tells how many visits of a unit, and by it, are not closed when it is to end. */
@Injectable()
export class VisitCount implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: UnitWork,
  ) {}

  onModuleInit(): void {
    this.work.register('visits', (unitIds) => this.at(unitIds));
  }

  private async at(unitIds: readonly number[]): Promise<number> {
    const [row] = await this.unitOfWork.current.query<{ n: number }>({
      text: 'SELECT visits_open_at($1) AS n',
      values: [`{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }
}
