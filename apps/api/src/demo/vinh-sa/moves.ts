import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AmendmentDecision, AmendmentService, InspectionReadModel } from '@app/inspection';
import { TaskAnswering, TaskAsking, TaskCourse } from '@app/remediation';
import { minutesAfter, type Cast } from './cast';
import type { Step } from './schedule';

interface Place {
  readonly id: string;
  readonly findingId: string;
  readonly chair: string;
  readonly version: () => Promise<string>;
  readonly at: Date;
}

const ASKS = 'Chờ bản in từ tỉnh, dự kiến nhận trong tuần tới; xã đề nghị lùi hạn.';
const GRANTS = 'Đồng ý gia hạn, xã báo cáo ngay khi xong, không lùi thêm nếu không có lý do mới.';
const DEFERS = 'Đã có kế hoạch, chờ bố trí kinh phí năm 2027; tạm hoãn đến hết quý I.';
const IN_ERROR = 'Hai người nghỉ phép có đơn được duyệt từ trước, đoàn ghi nhầm.';
const REOPENS = 'Kiểm tra lại ngày 04/11 thấy nội dung này tái diễn, đề nghị khắc phục và báo cáo lại.';

/** What moves a task's date or takes it up again: asked by the unit, decided by the inspecting side. */
@Injectable()
export class VinhSaMoves {
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly asking: TaskAsking,
    private readonly answering: TaskAnswering,
    private readonly course: TaskCourse,
    private readonly rows: InspectionReadModel,
    private readonly amendments: AmendmentService,
    private readonly decisions: AmendmentDecision,
  ) {}

  async take(cast: Cast, { id, findingId, chair, version, at }: Place, step: Step): Promise<void> {
    switch (step.verb) {
      case 'ask-time': {
        const request = uuidv7();
        this.asked.set(id, request);
        return cast.as(chair, 'remediation.ask', at, async () =>
          this.asking.ask(id, await version(), {
            id: request,
            kind: 'EXTENSION',
            text: ASKS,
            proposedDueOn: step.until,
          }),
        );
      }
      case 'grant-time':
        return cast.as('home.lan', 'remediation.answer-request', at, () =>
          this.answering.answer(this.asked.get(id) ?? '', {
            outcome: 'GRANTED',
            answer: GRANTS,
            grantedDueOn: step.until,
          }),
        );
      case 'defer':
        return cast.as('home.lan', 'remediation.verify', at, async () =>
          this.course.defer(id, await version(), { until: step.until, reason: DEFERS }),
        );
      case 'reopen':
        return cast.as('home.mai', 'remediation.verify', at, async () =>
          this.course.reopen(id, await version(), { reason: REOPENS, termWorkdays: step.termWorkdays }),
        );
      case 'withdraw':
        return this.withdraw(cast, findingId, at);
      default:
        throw new Error(`nobody in the story ${step.verb}s`);
    }
  }

  /** Proposed by who recorded it, decided by the head of the team. */
  private async withdraw(cast: Cast, findingId: string, at: Date): Promise<void> {
    const id = uuidv7();
    await cast.as('home.tham', 'inspection.propose-amendment', at, async () => {
      const { etag } = await this.rows.finding(findingId);
      await this.amendments.propose(findingId, etag ?? '', { id, kind: 'WITHDRAWAL', reason: IN_ERROR });
    });
    await cast.as('home.lan', 'inspection.approve-amendment', minutesAfter(at, 40), () =>
      this.decisions.approve(id, 'Đã xem giấy đi đường, đồng ý rút nội dung này.'),
    );
  }
}
