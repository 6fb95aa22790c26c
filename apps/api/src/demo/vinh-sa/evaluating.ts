import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SanctionService } from '@app/discipline';
import { localDate, type LocalDate } from '@app/kernel';
import { Movements } from '@app/roster';
import { instant, minutesAfter, type Act, type Cast } from './cast';
import { VinhSaClosing } from './closing';
import { VinhSaResults } from './results-entered';
import { VinhSaMonths, type ToldMonth } from './months';
import { NOVEMBER, OCTOBER_MONTH, SEPTEMBER, TOLD, type PlannedPerson } from './months-plan';
import { VinhSaWorking, type ToldWork } from './working';

const MATERNITY = { onDay: localDate('2026-09-01'), untilDay: localDate('2027-03-01') };
const REPRIMAND = {
  ...{ side: 'STATE' as const, form: 'REPRIMAND' as const, decisionNumber: '402/QĐ-UBND' },
  ...{ decidedOn: localDate('2026-09-14'), decidedBy: 'Chủ tịch UBND xã Minh Khê', actOn: localDate('2026-08-11') },
  conduct: 'Vắng mặt không có lý do khi Đoàn kiểm tra công vụ kiểm diện sáng 11/08/2026, không báo cáo người đứng đầu.',
};
const PUBLIC_DUTY =
  'Bỏ vị trí trong giờ tiếp dân, là vi phạm khi thi hành công vụ; căn cứ biên bản kiểm điểm ngày 31/08/2026.';
const PETITION =
  'Kiến nghị nhận ngày 06/11/2026: hồ sơ đất đai 000.27.H60-261020-0015 đã trả kết quả ngày 20/10, bị tính là chưa xong. ' +
  'Đối chiếu sổ và hệ thống thấy đúng; thay bằng QĐ 486/QĐ-UBND ngày 16/11/2026.';

interface OwnPart {
  readonly at: Date;
  readonly day: LocalDate;
  readonly works: readonly ToldWork[];
  readonly does: 'SENDS' | 'KEEPS' | 'REPORTS';
}

/** How the people of Xã Minh Khê are evaluated: from the list of the year to the month that is under way. */
@Injectable()
export class VinhSaEvaluating {
  constructor(
    private readonly working: VinhSaWorking,
    private readonly months: VinhSaMonths,
    private readonly closing: VinhSaClosing,
    private readonly sanctions: SanctionService,
    private readonly movements: Movements,
    private readonly results: VinhSaResults,
  ) {}

  actsOf(cast: Cast): Act[] {
    return [
      this.working.list(cast),
      this.leave(cast),
      this.reprimand(cast),
      ...this.results.actsOf(cast),
      ...this.wholeMonth(cast, this.months.toldMonth(SEPTEMBER)),
      ...this.wholeMonth(cast, this.months.toldMonth(OCTOBER_MONTH), instant(localDate('2026-11-16'), '15:00')),
      ...this.underWay(cast, this.months.toldMonth(NOVEMBER.month)),
    ];
  }

  private leave(cast: Cast): Act {
    const at = instant(localDate('2026-09-03'), '07:30');
    const leave = { id: uuidv7(), kind: 'LEAVE' as const, leaveKind: 'MATERNITY' as const, ...MATERNITY };
    return {
      at,
      happen: () =>
        cast.as(TOLD.records, 'roster.manage-staff', at, () =>
          this.movements.move(cast.person(TOLD.onMaternityLeave), leave),
        ),
    };
  }

  private reprimand(cast: Cast): Act {
    const at = instant(localDate('2026-09-15'), '08:30');
    return {
      at,
      happen: async () => {
        const sanction = { id: uuidv7(), staffMemberId: cast.person(TOLD.sanctioned), ...REPRIMAND };
        await cast.as(TOLD.records, 'discipline.record-sanctions', at, () => this.sanctions.record(sanction));
        const signed = minutesAfter(at, 90);
        const answer = { isPublicDuty: true, reason: PUBLIC_DUTY };
        await cast.as(TOLD.chair, 'discipline.sign-public-duty', signed, () =>
          this.sanctions.signPublicDuty(sanction.id, answer),
        );
      },
    };
  }

  /** From the work to the lock; where `decidedAnew` is given, one of them was decided again then. */
  private wholeMonth(cast: Cast, month: ToldMonth, decidedAnew?: Date): Act[] {
    const { plan } = month;
    const works = this.working.worksOf(plan);
    const telling = plan.people
      .filter(({ lines }) => lines.length > 0)
      .map((person, order): Act => {
        const day = plan.told[order % plan.told.length] ?? plan.given;
        const at = minutesAfter(instant(day, '14:00'), order * 4);
        const own = works.filter((work) => work.person === person);
        const does = person.sending === 'IN_TIME' ? 'SENDS' : 'REPORTS';
        return this.telling(cast, month, person, { at, day, works: own, does });
      });
    const late = plan.people
      .filter(({ sending }) => sending === 'LATE')
      .map((person): Act => {
        const at = instant(plan.accepted, '08:20');
        return {
          at,
          happen: () => cast.as(person.key, 'evaluation.take-part', at, () => this.months.submit(month, person)),
        };
      });
    return [
      this.months.opened(cast, month),
      ...this.working.given(cast, plan, works),
      ...[...telling, ...late],
      ...this.working.accepted(cast, plan.accepted, works),
      ...this.months.assessed(cast, month),
      this.closing.remarked(cast, month),
      this.closing.closed(cast, month),
      ...(decidedAnew ? [this.petition(cast, month, { works, at: decidedAnew })] : []),
    ];
  }

  private petition(cast: Cast, month: ToldMonth, { works, at }: { works: readonly ToldWork[]; at: Date }): Act {
    const key = TOLD.decidedAnew;
    const dossier = works.find(({ person, line }) => person.key === key && line.reported > line.done);
    if (!dossier) throw new Error(`nothing of ${key} was counted as not done`);
    return {
      at,
      happen: () =>
        this.closing.decideAnew(cast, month, { key, reason: PETITION, at }, (then) =>
          this.working.found(cast, dossier, then),
        ),
    };
  }

  /** The month of the story's morning: work given, part of it reported and accepted, some have sent their own part already. */
  private underWay(cast: Cast, month: ToldMonth): Act[] {
    const { plan } = month;
    const works = this.working.worksOf(plan);
    const inPart = works.map((work) => {
      const { line, person } = work;
      // Whoever sends it this early is done with most of it.
      const done = NOVEMBER.sent.includes(person.key) ? line.done : Math.ceil(line.assigned / 2);
      return { ...work, line: { ...line, done, reported: done } };
    });
    const { sent, begun } = NOVEMBER;
    const telling = plan.people
      .filter(({ key }) => [...sent, ...begun].includes(key))
      .map((person, order): Act => {
        const day = plan.told[order % plan.told.length] ?? plan.given;
        const at = minutesAfter(instant(day, '10:00'), order * 6);
        const own = inPart.filter((work) => work.person === person);
        const does = sent.includes(person.key) ? 'SENDS' : 'KEEPS';
        return this.telling(cast, month, person, { at, day, works: own, does });
      });
    const assessed = plan.people.filter(({ key }) => NOVEMBER.assessed.some((one) => one === key));
    const returned = plan.people.filter(({ key }) => NOVEMBER.returned.some((one) => one === key));
    const theirs = inPart.filter(({ person }) => NOVEMBER.accepted.includes(person.key));
    return [
      this.months.opened(cast, month),
      ...this.working.given(cast, plan, works),
      ...telling,
      ...this.working.accepted(cast, plan.accepted, theirs),
      ...this.months.assessed(cast, month, assessed),
      ...returned.map((person): Act => {
        const at = instant(plan.assessed, '16:40');
        return { at, happen: () => this.months.sendBack(cast, month, person, at) };
      }),
    ];
  }

  /** Somebody's own part in one go: what is done, and what they say of it. */
  private telling(cast: Cast, month: ToldMonth, person: PlannedPerson, { at, day, works, does }: OwnPart): Act {
    return {
      at,
      happen: () =>
        cast.as(person.key, 'evaluation.take-part', at, async () => {
          await this.working.report(month.plan, works, day);
          if (does === 'SENDS') await this.months.submit(month, person);
          if (does === 'KEEPS') await this.months.save(month, person);
        }),
    };
  }
}
