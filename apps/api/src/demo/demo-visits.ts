import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ChecklistReadModel, FindingService, InspectionService } from '@app/inspection';
import { addDays } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { contextOf, personOf, type Office } from './demo-office';
import { idOf } from './demo-people';

type Checklist = { readonly items: readonly { id: string; code: string; title: string; expectedFix: string }[] };
type Found = readonly (readonly [itemCode: string, severity: 'LEVEL_1' | 'LEVEL_2' | 'LEVEL_3', detail: string])[];

/** The inspecting side of the story: visits and what they find. */
@Injectable()
export class DemoVisits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspections: InspectionService,
    private readonly library: ChecklistReadModel,
    private readonly findings: FindingService,
  ) {}

  /** A visit by Nguyễn Hữu Thẩm with what he finds. */
  async visit(office: Office, unit: string, startedAt: Date, found: Found): Promise<string> {
    const id = uuidv7();
    const context = (permission: string) => contextOf(office, 'tham', permission, startedAt);
    const checklist = await this.unitOfWork.run(context('inspection.open'), async () => {
      await this.inspections.open({
        id,
        mode: 'SURPRISE',
        unitId: idOf(office.units, unit),
        decisionNumber: '1187/QĐ-UBND',
        decisionDate: addDays(office.plan.anchor, -120),
        headId: personOf(office, 'lan'),
        secretaryId: personOf(office, 'hung'),
        representativeName: unit === 'minhkhe' ? 'Phạm Văn Bình' : 'Bùi Quang Khải',
        representativePosition: unit === 'minhkhe' ? 'Phó Chủ tịch UBND xã' : 'Chủ tịch UBND phường',
        startedAt: startedAt.toISOString(),
      });
      return (await this.library.current()).parse() as Checklist;
    });
    for (const [code, severity, detail] of found) {
      const item = checklist.items.find((candidate) => candidate.code === code);
      if (!item) throw new Error(`the checklist has no item ${code}`);
      const { id: checklistItemId, title, expectedFix } = item;
      const input = {
        id: uuidv7(),
        checklistItemId,
        title,
        detail,
        findingClass: 'SHORTCOMING' as const,
        severity,
        recommendedAction: expectedFix,
      };
      await this.unitOfWork.run(context('inspection.record-finding'), () => this.findings.record(id, input));
    }
    return id;
  }

  /** The tasks of a visit's findings, in the order they were found. */
  async tasksOf(office: Office, inspectionId: string): Promise<string[]> {
    const context = contextOf(office, 'lan', 'inspection.read', new Date(0));
    const page = await this.unitOfWork.run(context, () => this.inspections.page(inspectionId));
    return page.findings.map((finding) => finding.taskId ?? '');
  }
}
