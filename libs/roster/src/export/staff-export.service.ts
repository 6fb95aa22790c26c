import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import { clock, writeCsv, writeWorkbook, type WrittenCell } from '@app/documents';
import { mayAt, reaches, scopeOf, type LocalDate } from '@app/kernel';
import { inFull, UnitService } from '@app/organization';
import { platformProblems, Reads, UnitOfWork, type Acting, type ReadQuery, type UnitContext } from '@app/platform';
import type { ExportStaffQuery } from '../dto/list-staff.query';
import { ParticularsRows } from '../particulars/particulars.rows';
import { nameTerm } from '../rules/name-term';
import { PARTS, PERMISSION_OF, type Part } from '../rules/particulars';
import { namedAs } from '../staff.read-model';
import { staffExported } from './export.audit';
import { cellsOf, columnsOf, type StaffRow } from './staff-sheet';
import { KIND_WORDS } from './staff-words';

/** Rows of one short read: what a file needs at once is this and no more, however long the list is. */
const BATCH = 1_000;

/** `$4` a unit whose whole subtree is meant. In the order of the list, after the post `$10`. */
const BATCH_OF: ReadQuery = {
  name: 'roster.export-batch',
  sql: (scope) => `
    SELECT s.id, a.id AS post, s.full_name AS "fullName", s.org_unit_id AS "orgUnitId", s.staff_code AS "staffCode", s.sex,
           s.birth_year AS "birthYear", s.born_on::text AS "bornOn", s.kind, ${inFull('u')} AS "unitName", a.position, a.is_main AS "isMain",
           a.is_secondment AS "isSecondment", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.duty_group AS "dutyGroup", s.managed_by AS "managedBy",
           s.rank_code AS "rankCode", s.rank_step AS "rankStep"
      FROM staff_named($4, $3, $5, $9, $7, $8, $6, $10, ${BATCH}) WITH ORDINALITY AS n(post, place)
      JOIN appointment a ON a.id = n.post
      JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
      JOIN org_unit u ON u.id = a.org_unit_id
     WHERE ${scope.units('a')} ORDER BY n.place`,
};

const COUNT: ReadQuery = {
  name: 'roster.export-people',
  sql: (scope) => `
    SELECT DISTINCT s.id, s.org_unit_id AS "orgUnitId"
      FROM appointment a JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
     WHERE ${scope.units('a')} AND a.org_unit_id = ANY (org_unit_reach($4)) AND (a.is_main OR $6::boolean)
       AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date)
       AND position($5 in ' ' || s.name_folded) > 0 AND ($7::text IS NULL OR s.kind = $7)
       AND ($8::text IS NULL OR ${namedAs('lower(a.position)', 'lower($8)')})`,
};

type Asked = readonly [LocalDate, number, string, boolean, string | null, string | null];

/** What a file is made of. */
interface Begun {
  readonly asked: Asked;
  readonly typed: string;
  readonly parts: readonly Part[];
}

/**
 * The list of people as a file: asked for batch by batch as it is taken, each by a short read of its own after the last row, so
 * that neither memory nor a transaction grows with it. That people’s records leave is logged before the first byte does.
 */
@Injectable()
export class StaffExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly readLog: ReadLog,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly rows: ParticularsRows,
  ) {}

  async workbook(acting: Acting, query: ExportStaffQuery): Promise<Readable> {
    const { filters, ...begun } = await this.begin(acting, query, 'xlsx');
    return writeWorkbook([
      { name: 'Nhân sự', columns: columnsOf(begun.parts), rows: this.cells(acting, begun) },
      { name: 'Bộ lọc', columns: FILTER_COLUMNS, rows: filters },
    ]);
  }

  async csv(acting: Acting, query: ExportStaffQuery): Promise<Readable> {
    const { filters: _, ...begun } = await this.begin(acting, query, 'csv');
    const headers = columnsOf(begun.parts).map(({ header }) => header);
    return Readable.from(writeCsv(headed(headers, this.cells(acting, begun))));
  }

  /** Writes down whose records leave, and with what. */
  private begin(acting: Acting, query: ExportStaffQuery, format: 'xlsx' | 'csv') {
    return this.unitOfWork.run(contextOf(acting, 'write'), async () => {
      const unit = this.unitOfWork.current;
      const { unitId, q = '', kind, position, onDay = unit.today, allPosts = false } = query;
      const home = await this.units.getOrFail(unitId);
      if (!reaches(acting.scope, home.id)) throw platformProblems['not-found']();
      const { folded, typed } = nameTerm(q);
      const asked: Asked = [onDay, unitId, folded, allPosts, kind ?? null, position ?? null];
      const parts = query.withPrivate ? PARTS.filter((part) => scopeOf(acting.actor, PERMISSION_OF[part])) : [];
      const people = await this.reads.rows<{ id: string; orgUnitId: number }>(COUNT, asked);
      await this.readLog.recordAll('staff_member', people);
      this.audit.record(staffExported(home, { unitName: home.name, onDay, format, parts, count: people.length }));
      const filters: WrittenCell[][] = [
        ['Đơn vị', home.name],
        ['Vào ngày', { day: onDay }],
        ['Họ và tên chứa', q || 'Tất cả'],
        ['Đối tượng', kind ? KIND_WORDS[kind] : 'Tất cả'],
        ['Chức vụ', position ?? 'Tất cả'],
        ['Vị trí kiêm nhiệm, biệt phái', allPosts ? 'Có' : 'Không'],
        ['Số người', people.length],
        ['Lúc xuất', clock(unit.now.toISOString())],
        ['Người xuất', acting.actor.name],
      ];
      return { asked, typed, parts, filters };
    });
  }

  private async *cells(acting: Acting, { asked, typed, parts }: Begun): AsyncGenerator<WrittenCell[]> {
    let place = 0;
    for (let last: StaffRow | undefined; ;) {
      const batch = await this.unitOfWork.run(contextOf(acting, 'read'), async () => {
        const rows = await this.reads.rows<StaffRow>(BATCH_OF, [...asked, typed, last?.post ?? null]);
        // Each part only of those where the actor may read it; the second lock holds to that as well.
        const said = await this.rows.openAll(acting.actor.tenantId, parts, (part) =>
          rows.filter(({ orgUnitId }) => mayAt(acting.actor, PERMISSION_OF[part], orgUnitId)).map(({ id }) => id),
        );
        return rows.map((row) => ({ row, said: said(row.id) }));
      });
      for (const { row, said } of batch) yield cellsOf(row, (place += 1), { parts, said });
      last = batch.at(-1)?.row;
      if (!last || batch.length < BATCH) return;
    }
  }
}

const FILTER_COLUMNS = [
  { header: 'Điều kiện', width: 30 },
  { header: 'Giá trị', width: 40 },
];

const contextOf = ({ actor, scope, requestId }: Acting, mode: UnitContext['mode']): UnitContext => ({
  ...{ actor, scope, requestId, mode },
});

async function* headed(first: WrittenCell[], rest: AsyncIterable<WrittenCell[]>): AsyncGenerator<WrittenCell[]> {
  yield first;
  yield* rest;
}
