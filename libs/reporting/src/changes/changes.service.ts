import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ChainCheck, ReadLog, TENANT_LANE } from '@app/audit';
import { writeCsv } from '@app/documents';
import { UnitOfWork, type Acting, type JsonText } from '@app/platform';
import type { ChangesQuery, ListChangesQuery, ListReadsQuery } from '../dto/changes.requests';
import type { ChainsResponse, ChangeResponse, ChangesResponse } from '../dto/changes.response';
import type { WordLanguage } from '../rules';
import { changesRows } from './changes-csv';
import { ChangesReadModel } from './changes.read-model';
import { RecordReadsReadModel } from './record-reads.read-model';

const PAGE = 50;
/** Entries of one short read of an export: neither memory nor a transaction grows with the log. */
const BATCH = 1_000;

/** Where a query names one person. */
type PersonAsked = Pick<ChangesQuery, 'personId'> & { readonly subjectType?: string; readonly subjectId?: string };

@Injectable()
export class Changes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readLog: ReadLog,
    private readonly chainCheck: ChainCheck,
    private readonly rows: ChangesReadModel,
    private readonly recordReads: RecordReadsReadModel,
  ) {}

  async list({ after, limit = PAGE, ...asked }: ListChangesQuery): Promise<JsonText> {
    await this.noteReading(asked);
    return this.rows.list(asked, { after, limit });
  }

  /** Everything that was asked for as a sheet, read batch by batch as it is taken. Who opened somebody is noted before. */
  async csv(acting: Acting, asked: ChangesQuery, language: WordLanguage): Promise<Readable> {
    await this.unitOfWork.run({ ...acting, mode: 'write' }, () => this.noteReading(asked));
    return Readable.from(writeCsv(changesRows(this.entries(acting, asked), language)));
  }

  private async *entries(acting: Acting, asked: ChangesQuery): AsyncGenerator<ChangeResponse> {
    for (let after: string | null | undefined; after !== null;) {
      const page = { after, limit: BATCH };
      const batch = await this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.rows.list(asked, page));
      const { items, next } = batch.parse() as ChangesResponse;
      yield* items;
      after = next;
    }
  }

  async reads({ after, limit = PAGE, ...asked }: ListReadsQuery): Promise<JsonText> {
    await this.noteReading(asked);
    return this.recordReads.list(asked, { after, limit });
  }

  /** Looks at the chains of the reader's bodies, now. */
  async chains(acting: Acting): Promise<ChainsResponse> {
    const { actor, scope } = acting;
    const { now, known } = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => ({
      now: this.unitOfWork.current.now,
      known: await this.rows.chains(),
    }));
    const chains = scope.tenantWide ? [{ lane: TENANT_LANE, name: null }, ...known] : known;
    const names = new Map(chains.map(({ lane, name }) => [lane, name]));
    const checked = await this.chainCheck.lanes(actor.tenantId, [...names.keys()]);
    return {
      checkedAt: now.toISOString(),
      chains: checked.map(({ lane, from, through, fault }) => ({
        ...{ name: names.get(lane) ?? null, from, through },
        isWhole: fault === null,
      })),
    };
  }

  /** Whoever asks for one person's acts, or for what was changed about one, reads about a person. */
  private async noteReading({ personId, subjectType, subjectId }: PersonAsked): Promise<void> {
    const id = personId ?? (subjectType === 'staff_member' ? subjectId : undefined);
    if (id === undefined) return;
    const [person] = await this.unitOfWork.current.query<{ org_unit_id: number }>({
      name: 'reporting.person-asked-for',
      text: 'SELECT s.org_unit_id FROM staff_member s WHERE s.tenant_id = $1 AND s.id::text = $2',
      values: [this.unitOfWork.current.actor.tenantId, id],
    });
    await this.readLog.record({ type: 'staff_member', id, orgUnitId: person?.org_unit_id ?? TENANT_LANE });
  }
}
