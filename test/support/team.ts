import { v7 as uuidv7 } from 'uuid';
import { expectDone, findingOf, NOTICE, query, SIGNED, storyOf, visitAt, type Story } from './story';
import type { TestApp } from './app';
import type { Visitor } from './visitor';

/** A task and how far it has come. */
export class Task {
  constructor(
    readonly id: string,
    public version: number,
  ) {}

  /** Takes one step with it, which must succeed. */
  async step(who: Visitor, verb: string, body: object): Promise<void> {
    const answer = await who.post(`/tasks/${this.id}/${verb}`, body, { 'if-match': `"${this.id}-${this.version}"` });
    expectDone(answer);
    this.version += 1;
  }
}

interface Checklist {
  readonly id: string;
  readonly itemIds: readonly string[];
}

interface Place {
  readonly app: TestApp;
  readonly tenant: 1 | 2;
}

/** An inspecting body at work, over HTTP like everybody else; ids of the story it takes from the tables. */
export class Team {
  private constructor(
    private readonly inspector: Visitor,
    private readonly head: Visitor,
    readonly story: Story,
    readonly checklist: Checklist,
    /** Somebody of the body, to stand as head of its visits. */
    readonly memberId: string,
    /** Somebody else of it: a visit takes two. */
    readonly secretaryId: string,
  ) {}

  static async of(inspector: Visitor, head: Visitor, { app: { database }, tenant }: Place): Promise<Team> {
    const items = await query<{ id: string; checklist: string }>(
      database,
      `SELECT c.id, c.checklist_version_id AS checklist FROM checklist_item c
         JOIN checklist_version v ON v.id = c.checklist_version_id AND v.retired_on IS NULL
        WHERE c.tenant_id = $1 ORDER BY c.ordinal`,
      [tenant],
    );
    const checklist = { id: items[0]?.checklist ?? '', itemIds: items.map(({ id }) => id) };
    const [story, headId] = [await storyOf(database, tenant), await ownStaffId(head)];
    const [colleague] = await query<{ id: string }>(
      database,
      `SELECT s.id FROM staff_member s JOIN staff_member h ON h.org_unit_id = s.org_unit_id
        WHERE h.id = $1 AND s.id <> h.id ORDER BY s.id LIMIT 1`,
      [headId],
    );
    return new Team(inspector, head, story, checklist, headId, colleague?.id ?? headId);
  }

  /** What opens a visit, at Xã Minh Khê where nothing else is said; the same again for the same id. */
  opening(id: string, unitId = this.story.unit('minhkhe')): object {
    return visitAt(this.story, { id, unitId, headId: this.memberId, secretaryId: this.secretaryId });
  }

  finding(id: string, checklistItemId = this.checklist.itemIds[0]): object {
    return findingOf({ id, checklistItemId });
  }

  /** A visit under way, with so many findings. */
  async visit(count: number, unitId?: number): Promise<{ id: string; findings: string[] }> {
    const id = uuidv7();
    expectDone(await this.inspector.post('/inspections', this.opening(id, unitId)));
    const findings = Array.from({ length: count }, () => uuidv7());
    for (const finding of findings) {
      expectDone(await this.inspector.post(`/inspections/${id}/findings`, this.finding(finding)));
    }
    return { id, findings };
  }

  /** A visit under way with one finding, which names somebody. */
  async visitNaming(staffMemberId: string): Promise<{ id: string; finding: string }> {
    const id = uuidv7();
    expectDone(await this.inspector.post('/inspections', this.opening(id)));
    const finding = findingOf({ people: [{ staffMemberId, part: 'SUBJECT' }] });
    expectDone(await this.inspector.post(`/inspections/${id}/findings`, finding));
    return { id, finding: finding.id };
  }

  async withdraw(finding: string): Promise<void> {
    const reason = { reason: 'Ghi nhầm đơn vị, đã đối chiếu lại.' };
    expectDone(await this.inspector.post(`/findings/${finding}/withdraw`, reason, { 'if-match': `"${finding}-1"` }));
  }

  /** Minutes say something: here, that one item was in order. */
  private async passes(visit: string): Promise<void> {
    const answer = { changeId: uuidv7(), result: 'PASS', answeredAt: '2026-11-20T07:59:00+07:00' };
    const path = `/inspections/${visit}/answers/${this.checklist.itemIds[0]}`;
    const sent = JSON.stringify(answer);
    expectDone(await this.inspector.put(path, sent, { 'content-type': 'application/json' }));
  }

  async lock(visit: string): Promise<void> {
    expectDone(await this.head.post(`/inspections/${visit}/lock`));
  }

  async sign(visit: string): Promise<void> {
    expectDone(await this.head.post(`/inspections/${visit}/sign-off`, SIGNED));
  }

  async lockedVisit(count: number, unitId?: number): Promise<string> {
    const { id } = await this.visit(count, unitId);
    if (count === 0) await this.passes(id);
    await this.lock(id);
    return id;
  }

  /** Its minutes locked and signed by the unit, so that the notice may come. */
  async signedVisit(count: number, unitId?: number): Promise<string> {
    const id = await this.lockedVisit(count, unitId);
    await this.sign(id);
    return id;
  }

  /** A visit whose notice has come, so that its tasks are new. */
  async settledVisit(count: number, unitId?: number): Promise<{ id: string; tasks: Task[] }> {
    const id = await this.signedVisit(count, unitId);
    const noticed = expectDone(await this.head.post(`/inspections/${id}/notice`, NOTICE));
    const { findings } = noticed.json<{ findings: { taskId: string }[] }>();
    // Opened as the first version, its clock started as the second.
    return { id, tasks: findings.map(({ taskId }) => new Task(taskId, 2)) };
  }
}

export async function ownStaffId(who: Visitor): Promise<string> {
  return expectDone(await who.get('/me')).json<{ person: { id: string } }>().person.id;
}
