import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { CalendarService } from '@app/organization';
import { APP_CONFIG, Clock, DATABASE_POOL, type AppConfig } from '@app/platform';

/** Friday morning, when the story of the demo is left to whoever opens it. */
export const STORY_MORNING = new Date('2026-11-20T08:00:00+07:00');
/** Another process may have restored the story: how often one looks, in milliseconds. */
const LOOK_EVERY = 30_000;

/**
 * In the demo it is the morning of the story when it is told, and time runs on from there; so the figures on the screen
 * are those of the story whenever somebody tries the product. KYCUONG_NOW has the last word.
 */
@Injectable()
export class DemoClock implements OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private toldAt: number | null = null;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  async follow(): Promise<void> {
    if (!this.config.demo) return;
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY).unref();
  }

  /** Looks when the story was told last: all processes of the demo share one time, and what they remember is of that telling. */
  async look(): Promise<void> {
    if (!this.config.demo) return;
    const { rows } = await this.pool.query<{ at: Date | null }>('SELECT demo_started_at() AS at');
    const toldAt = rows[0]?.at?.getTime() ?? null;
    if (toldAt !== this.toldAt) this.calendars.forget();
    this.toldAt = toldAt;
    if (this.config.domainNow) return;
    const since = toldAt === null ? 0 : this.clock.realMilliseconds() - toldAt;
    this.clock.moveTo(new Date(STORY_MORNING.getTime() + since));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
