import { Injectable } from '@nestjs/common';
import { InspectionService, MinutesRecord, MinutesService, MinutesSignature } from '@app/inspection';
import { addDays, addWorkdays, dayOfWeek, localDate, type LocalDate, type WorkCalendar } from '@app/kernel';
import { instant, minutesAfter, type Act, type Cast } from './cast';
import type { TaskOfStory } from './remedies';
import { VinhSaRecording } from './recording';
import type { VisitOfStory } from './visits';

const START = '07:45';
const DECISION = { number: '1187/QĐ-UBND', date: localDate('2026-05-20') };
/** The unit that does not sign its minutes. */
const REFUSES = 'kimsa';
const TEAM = ['home.quoc', 'home.duyen', 'home.nhan'];

/** A visit of the story: opening, what is recorded, minutes and their signature, and the notice that starts the terms. */
@Injectable()
export class VinhSaInspecting {
  constructor(
    private readonly inspections: InspectionService,
    private readonly recording: VinhSaRecording,
    private readonly records: MinutesRecord,
    private readonly signatures: MinutesSignature,
    private readonly minutes: MinutesService,
  ) {}

  /** The acts up to the notice; `after` says what follows from each task, whose due date is known only then. */
  actsOf(cast: Cast, visit: VisitOfStory, calendar: WorkCalendar, after: (task: TaskOfStory) => Act[]): Act[] {
    const { plan, id } = visit;
    const from = instant(plan.day, START);
    const locked = instant(plan.day, '11:10');
    const signed = instant(plan.day, '11:25');
    return [
      { at: from, happen: () => this.open(cast, visit, from) },
      ...this.recording.actsOf(cast, visit, from),
      {
        at: locked,
        happen: () =>
          cast.as('home.hung', 'inspection.lock', locked, () =>
            this.records.lock(id, { unitOpinion: 'Nhất trí với nội dung biên bản, đơn vị sẽ khắc phục.', copies: 2 }),
          ),
      },
      { at: signed, happen: () => this.signOff(cast, visit, signed) },
      {
        at: instant(plan.receivedOn, plan.receivedOn === '2026-11-20' ? '07:35' : '09:00'),
        happen: () => this.notice(cast, visit, calendar, after),
      },
    ];
  }

  /** The visit that is under way when the story is left. */
  async begin(cast: Cast, visit: Pick<VisitOfStory, 'id' | 'plan'>, at: Date): Promise<void> {
    await this.open(cast, visit, at);
    await this.recording.begin(cast, visit.id, minutesAfter(at, 25));
  }

  private async open(cast: Cast, { id, plan }: Pick<VisitOfStory, 'id' | 'plan'>, at: Date): Promise<void> {
    const leader = cast.named(`${plan.commune}.${plan.mode === 'SURPRISE' ? 'vice' : 'chair'}`);
    await cast.as('home.tham', 'inspection.open', at, () =>
      this.inspections.open({
        id,
        mode: plan.mode,
        unitId: cast.unit(plan.unit ?? plan.commune),
        decisionNumber: plan.decision?.number ?? DECISION.number,
        decisionDate: plan.decision?.date ?? DECISION.date,
        headId: cast.person('home.lan'),
        secretaryId: cast.person('home.hung'),
        members: [
          { staffMemberId: cast.person('home.tham'), role: 'MEMBER' },
          { staffMemberId: cast.person(TEAM[dayOfWeek(plan.day) % TEAM.length] ?? ''), role: 'MEMBER' },
        ],
        representativeName: leader.fullName,
        representativePosition: leader.position,
        startedAt: at.toISOString(),
      }),
    );
  }

  private async signOff(cast: Cast, { id, plan }: VisitOfStory, at: Date): Promise<void> {
    const witness = cast.named(`${plan.commune}.office`);
    await cast.as('home.hung', 'inspection.sign-off', at, () =>
      this.signatures.signOff(
        id,
        plan.commune === REFUSES
          ? {
              outcome: 'REFUSED',
              reason: 'Đơn vị cho rằng chưa đủ thời gian đối chiếu hồ sơ quá hạn.',
              witnessName: witness.fullName,
              witnessPosition: witness.position,
            }
          : { outcome: 'SIGNED' },
      ),
    );
  }

  private async notice(
    cast: Cast,
    { id, plan, noticeNumber, findings }: VisitOfStory,
    calendar: WorkCalendar,
    after: (task: TaskOfStory) => Act[],
  ): Promise<Act[]> {
    const at = instant(plan.receivedOn, plan.receivedOn === '2026-11-20' ? '07:35' : '09:00');
    const page = await cast.as('home.lan', 'inspection.enter-notice', at, async () => {
      await this.minutes.enterNotice(id, {
        number: `${noticeNumber}/TB-SNV`,
        date: noticeDate(plan.receivedOn),
        receivedOn: plan.receivedOn,
        dueDates: plan.findings.flatMap(({ noticeTerm }, place) =>
          noticeTerm === null
            ? []
            : [{ findingId: findings[place] ?? '', dueOn: addWorkdays(calendar, plan.receivedOn, noticeTerm) }],
        ),
      });
      return this.inspections.page(id);
    });
    return plan.findings.flatMap((finding, place) => {
      const row = page.findings.find((candidate) => candidate.id === findings[place]);
      if (!row?.taskId || row.dueOn === null) return [];
      const { commune, receivedOn } = plan;
      const dueOn = localDate(row.dueOn);
      return after({ commune, finding, place, receivedOn, dueOn, taskId: row.taskId, findingId: row.id });
    });
  }
}

/** Signed the working day before it arrives. */
function noticeDate(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, dayOfWeek(receivedOn) === 1 ? -3 : -1);
}
