import { Module } from '@nestjs/common';
import { MonthController } from './month.controller';
import { MonthReadModel } from './month.read-model';

@Module({ controllers: [MonthController], providers: [MonthReadModel] })
export class ReportingModule {}
