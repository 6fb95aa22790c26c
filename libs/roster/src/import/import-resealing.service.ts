import { Injectable } from '@nestjs/common';
import { SecretBox, UnitOfWork } from '@app/platform';
import { PART_KEYS, Vault } from '../particulars/vault';
import { placeOfFile } from './import-files';

/** Files may be of many megabytes, so that they are taken one by one. */
const [BATCH, FILES] = [500, 1];

interface Kept {
  readonly importId: string;
  readonly number: number;
  readonly person: string;
  readonly sealed: string;
}

/** What imports keep sealed of people: numbers that wait for the commit, what was known before one was entered, and the files. */
@Injectable()
export class ImportResealing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly box: SecretBox,
  ) {}

  /** Whether anything is sealed with another key than this one. */
  async isLeft(key: string): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const [found] = await unit.query<{ left: boolean }>({
      text: `SELECT EXISTS (SELECT FROM roster_import_number WHERE tenant_id = $1 AND split_part(sealed, '.', 1) <> $2)
                 OR EXISTS (SELECT FROM roster_import_row WHERE tenant_id = $1 AND fills_number AND split_part(before ->> 'contact', '.', 1) <> $2)
                 OR EXISTS (SELECT FROM roster_import_file WHERE tenant_id = $1 AND split_part(sealed, '.', 1) <> $2) AS left`,
      values: [unit.actor.tenantId, key],
    });
    return found?.left ?? false;
  }

  /** Encrypts some of it again. @returns how many; 0 where nothing is left */
  async batch(key: string): Promise<number> {
    const { tenantId } = this.unitOfWork.current.actor;
    const seal = this.vault.sealer();
    const again = (rows: readonly Kept[]) =>
      rows.map(({ importId, number, person, sealed }) => {
        const of = { tenantId, staffMemberId: person, part: 'CONTACT' } as const;
        const { sealed: now, numberIndex } = seal(of, this.vault.open(of, sealed));
        return { importId, number, now, mark: numberIndex?.toString('hex') ?? null };
      });
    const numbers = again(await this.kept('roster_import_number', 'sealed_for', 'sealed', key));
    const before = again(await this.kept('roster_import_row', 'person_id', `before ->> 'contact'`, key));
    const columns = (rows: ReturnType<typeof again>): unknown[] => [
      tenantId,
      rows.map(({ importId }) => importId),
      rows.map(({ number }) => number),
      rows.map(({ now }) => now),
    ];
    if (numbers.length > 0)
      await this.unitOfWork.current.query({
        text: `UPDATE roster_import_number t SET sealed = n.sealed, number_index = decode(n.mark, 'hex')
                 FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[]) AS n(import, number, sealed, mark)
                WHERE t.tenant_id = $1 AND t.import_id = n.import AND t.number = n.number`,
        values: [...columns(numbers), numbers.map(({ mark }) => mark)],
      });
    if (before.length > 0)
      await this.unitOfWork.current.query({
        text: `UPDATE roster_import_row t SET before = jsonb_set(t.before, '{contact}', to_jsonb(n.sealed))
                 FROM unnest($2::uuid[], $3::int[], $4::text[]) AS n(import, number, sealed)
                WHERE t.tenant_id = $1 AND t.import_id = n.import AND t.number = n.number`,
        values: columns(before),
      });
    return numbers.length + before.length + (await this.files(key));
  }

  private kept(table: string, person: string, sealed: string, key: string): Promise<Kept[]> {
    const unit = this.unitOfWork.current;
    return unit.query<Kept & Record<string, unknown>>({
      text: `SELECT t.import_id AS "importId", t.number, t.${person} AS person, t.${sealed} AS sealed FROM ${table} t
              WHERE t.tenant_id = $1 AND split_part(t.${sealed}, '.', 1) <> $2
              ORDER BY t.import_id, t.number LIMIT ${BATCH} FOR UPDATE`,
      values: [unit.actor.tenantId, key],
    });
  }

  private async files(key: string): Promise<number> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const rows = await unit.query<{ importId: string; sha256: string; sealed: string }>({
      text: `SELECT f.import_id AS "importId", encode(i.sha256, 'hex') AS sha256, f.sealed FROM roster_import_file f
               JOIN roster_import i ON i.id = f.import_id
              WHERE f.tenant_id = $1 AND split_part(f.sealed, '.', 1) <> $2 ORDER BY f.import_id LIMIT ${FILES} FOR UPDATE OF f`,
      values: [tenantId, key],
    });
    for (const { importId, sha256, sealed } of rows) {
      const place = placeOfFile(tenantId, sha256);
      await unit.query({
        text: 'UPDATE roster_import_file SET sealed = $2 WHERE import_id = $1',
        values: [importId, this.box.seal(this.box.open(sealed, place), place, PART_KEYS)],
      });
    }
    return rows.length;
  }
}
