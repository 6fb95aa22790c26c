import { Injectable } from '@nestjs/common';
import { CHECKLIST_LIBRARY, ChecklistService } from '@app/inspection';
import {
  CalendarService,
  LEGAL_BASES,
  LegalBasisService,
  VIETNAM_CALENDAR_DAYS,
  VIETNAM_CALENDAR_FROM,
  VIETNAM_CALENDAR_TO,
  WorkingHoursService,
} from '@app/organization';
import { localDate } from '@app/kernel';

/** Since there are two tiers of local government. */
export const TWO_TIERS_SINCE = localDate('2025-07-01');

/** What an office begins with, in the demo and for real: laws, hours, checklists. */
@Injectable()
export class OfficeLibrary {
  constructor(
    private readonly bases: LegalBasisService,
    private readonly hours: WorkingHoursService,
    private readonly checklists: ChecklistService,
    private readonly calendars: CalendarService,
  ) {}

  /** For an office of its own: the national calendar as well, so that terms can be counted from the first visit on. */
  async begin(): Promise<void> {
    await this.publish();
    await this.calendars.publish(VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS);
  }

  /** Inside the unit of work that founds the office. */
  async publish(): Promise<void> {
    await this.bases.enter(LEGAL_BASES);
    await this.hours.set({
      orgUnitId: null,
      validFrom: TWO_TIERS_SINCE,
      validTo: null,
      morningFrom: '07:30',
      morningTo: '11:30',
      afternoonFrom: '13:30',
      afternoonTo: '17:30',
      source: 'Mặc định sản phẩm, chưa phải quy định',
    });
    for (const { list, items } of CHECKLIST_LIBRARY) await this.checklists.publish(list, items);
  }
}
