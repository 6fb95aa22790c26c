import { Injectable } from '@nestjs/common';
import { ChecklistService } from '@app/inspection';
import { LegalBasisService, WorkingHoursService } from '@app/organization';
import { DEMO_CHECKLIST } from './demo-checklist';
import { POSTS_SINCE } from './demo-story';

/** What every office of the story works by: laws, hours, checklists. */
@Injectable()
export class DemoLibrary {
  constructor(
    private readonly bases: LegalBasisService,
    private readonly hours: WorkingHoursService,
    private readonly checklists: ChecklistService,
  ) {}

  /** Inside the unit of work that founds the office. */
  async publish(): Promise<void> {
    await this.bases.enter([
      {
        code: 'ND-118-2025',
        citation: 'Nghị định 118/2025/NĐ-CP',
        inForceFrom: '2025-07-01',
        expiredOn: null,
        successor: null,
        source: 'Công báo',
      },
      {
        code: 'ND-61-2018',
        citation: 'Nghị định 61/2018/NĐ-CP',
        inForceFrom: '2018-06-21',
        expiredOn: '2025-07-01',
        successor: 'Nghị định 118/2025/NĐ-CP',
        source: 'Công báo',
      },
    ]);
    await this.hours.set({
      orgUnitId: null,
      validFrom: POSTS_SINCE,
      validTo: null,
      morningFrom: '07:30',
      morningTo: '11:30',
      afternoonFrom: '13:30',
      afternoonTo: '17:30',
      source: 'Mặc định sản phẩm, chưa phải quy định',
    });
    await this.checklists.publish(
      {
        code: 'KTCV',
        version: 1,
        title: 'Danh mục kiểm tra công vụ đột xuất',
        publishedOn: POSTS_SINCE,
        retiredOn: null,
      },
      DEMO_CHECKLIST,
    );
    await this.checklists.publish(
      { code: 'MAU2020', version: 1, title: 'Mẫu 2020', publishedOn: '2020-03-23', retiredOn: POSTS_SINCE },
      DEMO_CHECKLIST.slice(0, 1).map((item) => ({ ...item, basisCode: 'ND-61-2018' })),
    );
  }
}
