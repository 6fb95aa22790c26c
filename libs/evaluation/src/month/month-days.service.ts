import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { CalendarService, SettingsService, type SettingKey } from '@app/organization';
import { cycleDays, isDecember, type CycleDays, type DueDays } from '../rules/cycle-days';

/** From the day on which December is locked. */
const DAYS_TO_PUBLISH = 3;

type DayKey = Extract<SettingKey, `evaluation.${string}-day${string}`>;

/** On which days the parts of a month are due, as the office has set it and its calendar has it. */
@Injectable()
export class MonthDays {
  constructor(
    private readonly calendars: CalendarService,
    private readonly settings: SettingsService,
  ) {}

  /** The days of whichever month is asked for: what they follow from is read once. */
  async of(): Promise<(month: LocalDate) => CycleDays> {
    const calendar = await this.calendars.current();
    const [usual, december] = [await this.usual(), await this.december()];
    return (month) => this.calendars.within(() => cycleDays(month, calendar, isDecember(month) ? december : usual));
  }

  private async usual(): Promise<DueDays> {
    return {
      self: await this.day('evaluation.self-day'),
      superior: await this.day('evaluation.superior-day'),
      opinion: await this.day('evaluation.opinion-day'),
      decision: null,
      publish: await this.day('evaluation.publish-day'),
    };
  }

  private async december(): Promise<DueDays> {
    const decision = await this.day('evaluation.decision-day-december');
    return {
      self: await this.day('evaluation.self-day-december'),
      superior: await this.day('evaluation.superior-day-december'),
      opinion: await this.day('evaluation.opinion-day-december'),
      decision,
      publish: decision + DAYS_TO_PUBLISH,
    };
  }

  private day(key: DayKey): Promise<number> {
    return this.settings.get(key);
  }
}
