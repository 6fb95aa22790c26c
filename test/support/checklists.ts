import { v7 as uuidv7 } from 'uuid';
import type { DraftResponse } from '../../libs/inspection/src/dto/checklist-draft.response';
import type { DraftItemRequest } from '../../libs/inspection/src/dto/checklist-draft.requests';
import { expectDone, query, tamper } from './story';
import type { TestDatabase } from './app';
import type { Answer, Visitor } from './visitor';

/** An item that could be published as it is. */
export const draftItem = (changes: Partial<DraftItemRequest> = {}): DraftItemRequest => ({
  id: uuidv7(),
  code: 'M90',
  section: 'Tiếp công dân',
  title: 'Chưa có mã QR tra cứu lịch tiếp công dân',
  requirement: 'Có mã QR tra cứu lịch tiếp công dân',
  legalBasis: null,
  basisCode: 'ND-154-2026',
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  termWorkdays: 3,
  expectedFix: 'In và dán mã QR tại phòng tiếp công dân.',
  asks: [],
  countLabel: null,
  totalLabel: null,
  replacesCode: null,
  source: '',
  ...changes,
});

/** From tomorrow on, by a decision of yesterday. */
export const publication = (changes: object = {}) => ({
  publishedOn: '2026-11-21',
  decisionNumber: '1320/QĐ-UBND',
  decisionDate: '2026-11-19',
  ...changes,
});

/** The version of the list that has no end yet. */
export async function standingVersion(database: TestDatabase, code = 'KTCV', tenant = 1): Promise<string> {
  const text = `SELECT id FROM checklist_version WHERE tenant_id = $1 AND code = $2 AND retired_on IS NULL
                 ORDER BY version DESC LIMIT 1`;
  return (await query<{ id: string }>(database, text, [tenant, code]))[0]?.id ?? '';
}

/** What somebody does with one draft: every step carries the version that the last answer gave. */
export class DraftHand {
  private constructor(
    private readonly who: Visitor,
    public draft: DraftResponse,
  ) {}

  static async begin(who: Visitor, body: object): Promise<DraftHand> {
    return new DraftHand(who, expectDone(await who.post('/checklist-drafts', { id: uuidv7(), ...body })).json());
  }

  async save(items: readonly DraftItemRequest[], title = this.draft.title): Promise<Answer> {
    return this.keep(await this.who.send('PATCH', this.path(), { title, items }, this.seen()));
  }

  async step(verb: 'compare' | 'discard' | 'publish', body?: object): Promise<Answer> {
    return this.keep(await this.who.post(`${this.path()}/${verb}`, body, this.seen()));
  }

  private path(): string {
    return `/checklist-drafts/${this.draft.id}`;
  }

  private seen(): Record<string, string> {
    return { 'if-match': this.draft.etag };
  }

  private keep(answer: Answer): Answer {
    if (answer.status === 200) this.draft = answer.json<DraftResponse>();
    return answer;
  }
}

export const lawOf = (code: string) => ({
  ...{ id: uuidv7(), code, citation: `Văn bản ${code}`, source: 'Công báo' },
});

/** Drafts, a version and a law of the first authority, each for what one request does to it. */
export interface Checklists {
  readonly toRead: string;
  readonly toSave: string;
  readonly toCompare: string;
  readonly toDiscard: string;
  readonly toPublish: string;
  /** Holds from 01/12/2026 on. */
  readonly toRetire: string;
  readonly law: string;
}

export async function checklistsOf(database: TestDatabase, admin: Visitor): Promise<Checklists> {
  const empty = async (code: string): Promise<DraftHand> =>
    DraftHand.begin(admin, { code, title: `Chuyên đề ${code}` });
  const full = async (code: string): Promise<DraftHand> => {
    const hand = await empty(code);
    expectDone(await hand.save([draftItem()]));
    return hand;
  };
  const toRetire = await full('CD-14');
  expectDone(await toRetire.step('publish', publication({ publishedOn: '2026-12-01' })));
  const toCompare = await DraftHand.begin(admin, { fromVersionId: await standingVersion(database) });
  // As if the version that stands had come since.
  await tamper(
    database,
    `UPDATE checklist_draft d SET base_version_id = v.id FROM checklist_version v
      WHERE d.id = $1 AND v.tenant_id = d.tenant_id AND v.code = d.code AND v.version = 1`,
    [toCompare.draft.id],
  );
  const law = lawOf('ND-601-2026');
  expectDone(await admin.post('/legal-bases', law));
  return {
    toRead: (await empty('CD-10')).draft.id,
    toSave: (await empty('CD-11')).draft.id,
    toCompare: toCompare.draft.id,
    toDiscard: (await empty('CD-12')).draft.id,
    toPublish: (await full('CD-13')).draft.id,
    toRetire: toRetire.draft.publishedVersionId ?? '',
    law: law.id,
  };
}
