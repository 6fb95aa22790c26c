import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.controller';
import { DashboardReadModel } from './dashboard.read-model';
import { MonthController } from './month.controller';
import { MonthReadModel } from './month.read-model';

@Module({ controllers: [MonthController, DashboardController], providers: [MonthReadModel, DashboardReadModel] })
export class ReportingModule {}
