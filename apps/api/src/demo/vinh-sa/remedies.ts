import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate, WorkCalendar } from '@app/kernel';
import { TaskAssignment, TaskPage, TaskService } from '@app/remediation';
import { instant, type Act, type Cast } from './cast';
import { toldOf } from './told-of';
import { scheduleOf, type Step } from './schedule';
import { VinhSaMoves } from './moves';
import type { PlannedFinding } from './visits';

/** A task of the story: whose it is, what it is about, and from when until when it runs. */
export interface TaskOfStory {
  readonly commune: string;
  readonly finding: PlannedFinding;
  readonly place: number;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly taskId: string;
  readonly findingId: string;
}

const NOTES = {
  FIXED: 'Đã xem ảnh và văn bản, đúng với nội dung kết luận.',
  PARTLY: 'Đã làm phần từ tháng 7; phần còn lại xã làm tiếp trong quý tới và báo cáo khi xong.',
  NOT_APPLICABLE: 'Thủ tục đã được bãi bỏ theo quyết định công bố mới, không còn phải niêm yết.',
  NO_CAPITAL: 'Cần sửa trụ sở, đã có kế hoạch đầu tư công trung hạn; theo dõi khi có vốn.',
  IN_ERROR: 'Người vắng mặt có giấy đi đường hợp lệ, đã đối chiếu.',
} as const;

/** What the inspected side does, and what is confirmed or returned: one act a step of the schedule. */
@Injectable()
export class VinhSaRemedies {
  constructor(
    private readonly pages: TaskPage,
    private readonly assignment: TaskAssignment,
    private readonly tasks: TaskService,
    private readonly moves: VinhSaMoves,
  ) {}

  actsOf(cast: Cast, task: TaskOfStory, calendar: WorkCalendar): Act[] {
    const { receivedOn, dueOn, place } = task;
    return scheduleOf(task.finding.fate, { calendar, receivedOn, dueOn, place }).map((step) => ({
      at: instant(step.on, step.at),
      happen: () => this.take(cast, task, step),
    }));
  }

  private async take(cast: Cast, task: TaskOfStory, step: Step): Promise<void> {
    const at = instant(step.on, step.at);
    const chair = `${task.commune}.chair`;
    const id = task.taskId;
    const version = async (): Promise<string> => (await this.pages.of(id)).etag;
    switch (step.verb) {
      case 'assign': {
        const assignee = { kind: 'person' as const, staffMemberId: cast.person(assigneeOf(task)) };
        return cast.as(chair, 'remediation.assign', at, async () =>
          this.assignment.assign(id, await version(), assignee, undefined),
        );
      }
      case 'submit':
        return cast.as(assigneeOf(task), 'remediation.submit-proof', at, async () =>
          this.tasks.submitProof(id, await version(), proofOf(task, step.on)),
        );
      case 'sign':
        return cast.as(chair, 'remediation.sign', at, async () => this.tasks.sign(id, await version()));
      case 'return':
        return cast.as('home.mai', 'remediation.verify', at, async () =>
          this.tasks.return(id, await version(), toldOf(task.finding.item).refusal ?? REFUSAL),
        );
      case 'confirm': {
        const { as } = step;
        const outcome = as === 'IN_ERROR' ? 'FIXED' : as;
        return cast.as('home.mai', 'remediation.verify', at, async () =>
          this.tasks.confirm(id, await version(), { closedAs: outcome, note: NOTES[as] }),
        );
      }
      default:
        return this.moves.take(cast, { id, findingId: task.findingId, chair, version, at }, step);
    }
  }
}

const REFUSAL = 'Ảnh chưa thấy rõ nội dung đã sửa, đề nghị chụp lại toàn bộ và nêu ngày.';

/** Who does the work: the desk of the one-stop centre, the office, or the division of culture and society. */
function assigneeOf({ commune, finding }: TaskOfStory): string {
  if (finding.item === 'K6' && commune === 'minhkhe') return 'minhkhe.chair';
  if ('POFS'.includes(finding.topic)) return `${commune}.clerk`;
  if (finding.topic === 'K') return `${commune}.culture`;
  return commune === 'minhkhe' ? 'minhkhe.onestop' : `${commune}.office`;
}

function proofOf({ finding, place, commune }: TaskOfStory, on: LocalDate) {
  const { done, paper } = toldOf(finding.item);
  return {
    id: uuidv7(),
    what: done,
    documentNumber: `${20 + place * 7 + commune.length}/${paper}`,
    documentDate: on,
  };
}
