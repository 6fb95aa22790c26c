import { Injectable } from '@nestjs/common';
import { isWorkday, localDate, type LocalDate } from '@app/kernel';
import { CalendarService, SettingsService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import type { RemediationTask } from './entities/remediation-task.entity';
import { remediationProblems } from './remediation.problems';
import { extensionFault } from './rules/task-request';

/** The new due date that is asked for or granted, checked against the task, today and the newest calendar. */
@Injectable()
export class ExtensionDate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly settings: SettingsService,
  ) {}

  /** @returns null where none belongs; throws beside the field where it is missing, misplaced or cannot be one. */
  async of(
    given: string | undefined,
    { isWanted, task, pointer }: { isWanted: boolean; task: RemediationTask; pointer: string },
  ): Promise<LocalDate | null> {
    const site = { pointer, value: given ?? null };
    if (!isWanted) {
      if (given !== undefined) throw remediationProblems['due-date-misplaced']({}, site);
      return null;
    }
    if (given === undefined) throw remediationProblems['due-date-missing']({}, site);
    if (task.dueOn === null) throw remediationProblems['wrong-state']();
    const [day, { dueOn }] = [localDate(given), { dueOn: task.dueOn }];
    const { today } = this.unitOfWork.current;
    const calendar = await this.calendars.current();
    const furthestDays = await this.settings.get('remediation.furthest-extension-days');
    const fault = this.calendars.within(() =>
      extensionFault(day, { today, dueOn, furthestDays, isWorkday: (on) => isWorkday(calendar, on) }),
    );
    if (fault !== null) throw remediationProblems[`extension-${fault}`]({ day, today, dueOn, furthestDays }, site);
    return day;
  }
}
