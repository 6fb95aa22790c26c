import { Module } from '@nestjs/common';
import { WorkOfMonth } from './work/work-of-month';

@Module({
  providers: [WorkOfMonth],
  exports: [WorkOfMonth],
})
export class EvaluationModule {}
