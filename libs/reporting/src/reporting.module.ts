import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.controller';
import { DashboardReadModel } from './dashboard.read-model';
import { MonthController } from './month.controller';
import { MonthReadModel } from './month.read-model';
import { MyWorkController } from './my-work.controller';
import { MyWorkReadModel } from './my-work.read-model';

@Module({
  controllers: [MonthController, DashboardController, MyWorkController],
  providers: [MonthReadModel, DashboardReadModel, MyWorkReadModel],
})
export class ReportingModule {}
