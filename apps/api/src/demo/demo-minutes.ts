import { Injectable } from '@nestjs/common';
import { MinutesRecord, MinutesService, MinutesSignature } from '@app/inspection';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { contextOf, type Office } from './demo-office';

/** The papers of the story: minutes and notices. */
@Injectable()
export class DemoMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: MinutesRecord,
    private readonly signature: MinutesSignature,
    private readonly minutes: MinutesService,
  ) {}

  /** Read out and locked by the secretary; the unit signs the paper on the spot. */
  async lock(office: Office, id: string, when: Date): Promise<void> {
    await this.unitOfWork.run(contextOf(office, 'hung', 'inspection.lock', when), () => this.papers.lock(id, {}));
    await this.unitOfWork.run(contextOf(office, 'hung', 'inspection.sign-off', when), () =>
      this.signature.signOff(id, { outcome: 'SIGNED' }),
    );
  }

  async notice(
    office: Office,
    id: string,
    when: Date,
    notice: { number: string; date: LocalDate; receivedOn: LocalDate },
  ): Promise<void> {
    const context = contextOf(office, 'lan', 'inspection.enter-notice', when);
    await this.unitOfWork.run(context, () => this.minutes.enterNotice(id, notice));
  }
}
