import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { jobContext, KeyStore, UnitOfWork } from '@app/platform';
import { ImportResealing } from '../import/import-resealing.service';
import { particularsResealed } from './particulars.audit';
import type { StaffParticulars } from '../entities/staff-particulars.entity';
import { NUMBER_KEYS, PART_KEYS, Vault } from './vault';

const BATCH = 500;

type Row = Pick<StaffParticulars, 'staffMemberId' | 'part' | 'sealed'>;

/**
 * Encrypts everything again with the next key, while work goes on. Batches are transactions of their own: a run that was
 * broken off is taken up by the next one, which makes no further key.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly keys: KeyStore,
    private readonly vault: Vault,
    private readonly imports: ImportResealing,
  ) {}

  /** How many rows were encrypted again, and by which key now. */
  async run(tenantIds: readonly number[]): Promise<{ key: string; rows: number }> {
    const before = this.keys.latest(PART_KEYS);
    const left = await Promise.all(tenantIds.map((tenantId) => this.inTenant(tenantId, () => this.isLeft(before))));
    const isUnderWay = left.includes(true);
    // The key of the numbers first: whoever sees the new key of the parts seals a number with the new one as well.
    if (!isUnderWay) this.keys.makeNext(NUMBER_KEYS);
    const key = isUnderWay ? before : this.keys.makeNext(PART_KEYS);
    let rows = 0;
    for (const tenantId of tenantIds) {
      for (const step of [() => this.resealBatch(tenantId, key), () => this.imports.batch(key)]) {
        for (let done = BATCH; done > 0;) {
          done = await this.inTenant(tenantId, step);
          rows += done;
        }
      }
    }
    return { key, rows };
  }

  private async isLeft(key: string): Promise<boolean> {
    return (await this.batch(key)).length > 0 || (await this.imports.isLeft(key));
  }

  private inTenant<T>(tenantId: number, work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(jobContext('roster.rotate-keys', tenantId), work);
  }

  private async resealBatch(tenantId: number, key: string): Promise<number> {
    const rows = (await this.batch(key)).map(({ staffMemberId, part, sealed }) => {
      const of = { tenantId, staffMemberId, part };
      return this.vault.seal(of, this.vault.open(of, sealed));
    });
    if (rows.length === 0) return 0;
    await this.unitOfWork.current.query({
      text: `UPDATE staff_particulars p SET sealed = n.sealed, number_index = decode(n.mark, 'hex')
               FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS n(person, part, sealed, mark)
              WHERE p.tenant_id = $1 AND p.staff_member_id = n.person AND p.part = n.part`,
      values: [
        tenantId,
        rows.map((row) => row.staffMemberId),
        rows.map((row) => row.part),
        rows.map((row) => row.sealed),
        rows.map((row) => row.numberIndex?.toString('hex') ?? null),
      ],
    });
    this.audit.record(particularsResealed(tenantId, rows.length));
    return rows.length;
  }

  private batch(key: string): Promise<Row[]> {
    const unit = this.unitOfWork.current;
    return unit.query<Row>({
      text: `SELECT p.staff_member_id AS "staffMemberId", p.part, p.sealed FROM staff_particulars p
              WHERE p.tenant_id = $1 AND split_part(p.sealed, '.', 1) <> $2
              ORDER BY p.staff_member_id, p.part LIMIT ${BATCH} FOR UPDATE`,
      values: [unit.actor.tenantId, key],
    });
  }
}
