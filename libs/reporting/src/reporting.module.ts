import { Module } from '@nestjs/common';
import { ChangesController } from './changes/changes.controller';
import { ChangesReadModel } from './changes/changes.read-model';
import { RecordReadsReadModel } from './changes/record-reads.read-model';
import { Changes } from './changes/changes.service';
import { DashboardController } from './dashboard.controller';
import { DashboardReadModel } from './dashboard.read-model';
import { MonthController } from './month.controller';
import { MonthReadModel } from './month.read-model';
import { MyWorkController } from './my-work.controller';
import { MyWorkReadModel } from './my-work.read-model';

@Module({
  controllers: [MonthController, DashboardController, MyWorkController, ChangesController],
  providers: [MonthReadModel, DashboardReadModel, MyWorkReadModel, ChangesReadModel, RecordReadsReadModel, Changes],
})
export class ReportingModule {}
