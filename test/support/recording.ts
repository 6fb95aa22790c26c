import type { Browser, Locator } from 'playwright-core';
import type { TestApp } from './app';
import { Seat, type Window } from './browser';
import { expectDone, query, visitAt, type Story } from './story';
import type { Visitor } from './visitor';

// One black pixel; the number makes each file another one.
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC';

export type Chip = 'Đạt' | 'Không đạt' | 'Không áp dụng';

export const picture = (n: number) => ({
  name: `anh-${n}.png`,
  mimeType: 'image/png',
  buffer: Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.from([n])]),
});

interface Place {
  browser: Browser;
  app: TestApp;
  window: Window;
}

/** An inspector's device on a visit that has just begun, and what the server has of it. */
export class Recording {
  private constructor(
    private readonly app: TestApp,
    readonly seat: Seat,
    readonly visit: string,
  ) {}

  static async begin({ browser, app, window }: Place, inspector: Visitor, story: Story): Promise<Recording> {
    const opening = visitAt(story, { members: [{ staffMemberId: story.person('tham'), role: 'MEMBER' }] });
    expectDone(await inspector.post('/inspections', opening));
    const seat = await Seat.take(browser, app.url, window);
    await seat.signIn('tham.nguyen');
    await seat.open(`/inspections/${opening.id}`);
    await seat.page.locator('.item').first().waitFor();
    return new Recording(app, seat, opening.id);
  }

  item(nth: number): Locator {
    return this.seat.page.locator('.item').nth(nth);
  }

  tap(nth: number, answer: Chip): Promise<void> {
    return this.item(nth).getByRole('button', { name: answer, exact: true }).click();
  }

  arrived(): Promise<void> {
    return this.seat.sees(/^Đã đồng bộ/);
  }

  /** What the server has of the visit, and how many acts of it stand in the log. */
  async onServer() {
    const [counts] = await query<{ answers: number; findings: number; pictures: number; acts: number }>(
      this.app.database,
      `SELECT (SELECT count(*)::int FROM checklist_answer WHERE inspection_id = $1) AS answers,
              (SELECT count(*)::int FROM finding WHERE inspection_id = $1) AS findings,
              (SELECT count(*)::int FROM finding_evidence WHERE inspection_id = $1) AS pictures,
              (SELECT count(*)::int FROM checklist_answer, unnest(change_ids) WHERE inspection_id = $1) AS acts`,
      [this.visit],
    );
    return counts;
  }

  /** The first item of its checklist. */
  async firstItem(): Promise<string> {
    const [{ id = '' } = {}] = await query<{ id: string }>(
      this.app.database,
      `SELECT c.id FROM checklist_item c JOIN inspection i USING (checklist_version_id) WHERE i.id = $1 ORDER BY c.ordinal`,
      [this.visit],
    );
    return id;
  }

  /** Pictures the last screen; nothing may have gone wrong on the page. */
  async end(name: string): Promise<void> {
    await this.seat.picture(
      `${name}-${expect.getState().currentTestName?.split(' window ').at(-1)?.slice(0, 40) ?? ''}`,
    );
    await this.seat.leave();
    expect(this.seat.faults).toEqual([]);
  }
}
