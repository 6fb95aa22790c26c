import { MonthOfYear, Switch, Whole } from '@app/platform';

export class WorkTemplateQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The unit; people beneath it are included' })
  unitId!: number;

  @MonthOfYear({ description: 'In which the work is due and counts' })
  month!: string;
}

export class ImportWorkQuery extends WorkTemplateQuery {
  @Switch({ fromText: true, optional: true, description: 'True: nothing is written' })
  dryRun?: boolean;
}
