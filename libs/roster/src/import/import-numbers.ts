import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { scopeOf } from '@app/kernel';
import { KeyStore, UnitOfWork } from '@app/platform';
import type { StaffParticulars } from '../entities/staff-particulars.entity';
import { PART_KEYS, Vault } from '../particulars/vault';
import { rosterProblems } from '../roster.problems';
import { NOTHING_KNOWN, PERMISSION_OF } from '../rules/particulars';
import { maskNumber } from '../rules/personal-number';
import { NUMBERS_GONE, NUMBERS_STALE, NUMBERS_TO_ADD, WRITE_NUMBERS } from './import-numbers.sql';
import { LINE_COLUMNS } from './sheet-program';

const BATCH = 500;
/** Lines that are sealed before everybody else is served: less than a millisecond. */
const TURN = 16;
const PERSON_AT = LINE_COLUMNS.split(', ').indexOf('person_id');
const NO_NUMBER = '\tf\t\\N\t\\N\t\\N\t\\N';

interface Waiting {
  readonly number: number;
  readonly personId: string;
  readonly sealedFor: string;
  readonly sealed: string;
  readonly known: string | null;
}

/** The personal numbers of a list: sealed before the database sees them, and entered where somebody has none. */
@Injectable()
export class ImportNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly keys: KeyStore,
  ) {}

  /** Refuses whoever could not enter a number by hand, at any of the units whose people they keep; the command line may. */
  requireRight(): void {
    const { actor, scope } = this.unitOfWork.current;
    const own = scopeOf(actor, PERMISSION_OF.CONTACT);
    if (actor.kind === 'job' || own?.tenantWide) return;
    if (scope.tenantWide || !scope.units.every((unit) => own?.units.includes(unit)))
      throw rosterProblems['part-not-yours']({}, { pointer: '/columns' });
  }

  /** The lines that were read, each with its number sealed for whoever the line may take on, as COPY takes them. */
  lines(path: string): Readable {
    const { tenantId } = this.unitOfWork.current.actor;
    const [seal, marksOf] = [this.vault.sealer(), this.vault.marker(tenantId)];
    const sealed = (line: string): string => {
      const end = line.lastIndexOf('\t');
      const number = line.slice(end + 1);
      if (number === '\\N') return line.slice(0, end) + NO_NUMBER;
      const person = line.split('\t', PERSON_AT + 1)[PERSON_AT] ?? '';
      const row = seal(contactOf(tenantId, person), { ...NOTHING_KNOWN.CONTACT, personalNumber: number });
      const marks = marksOf(number).map((mark) => mark.toString('hex'));
      return `${line.slice(0, end)}\tt\t${person}\t${row.sealed}\t${marks.join(',')}\t${maskNumber(number)}`;
    };
    return Readable.from(linesOf(createReadStream(path, 'utf8'), sealed));
  }

  /** Whether the numbers cannot be entered as they were tried: somebody has one by now, or there is another key. */
  async areStale(importId: string): Promise<boolean> {
    const [found] = await this.unitOfWork.current.query<{ stale: boolean }>({
      text: NUMBERS_STALE,
      values: [importId, this.keys.latest(PART_KEYS)],
    });
    return found?.stale ?? false;
  }

  /** Enters those of people who were there already, beside what is known of them. */
  async fill(importId: string): Promise<number> {
    const unit = this.unitOfWork.current;
    const seal = this.vault.sealer();
    let [after, filled] = [0, 0];
    for (;;) {
      const waiting = await unit.query<Waiting & Record<string, unknown>>({
        text: NUMBERS_TO_ADD,
        values: [importId, after, BATCH],
      });
      if (waiting.length === 0) return filled;
      const rows = waiting.map((one): StaffParticulars => {
        const of = contactOf(unit.actor.tenantId, one.personId);
        const { personalNumber } = this.vault.open(contactOf(unit.actor.tenantId, one.sealedFor), one.sealed);
        const known = one.known === null ? NOTHING_KNOWN.CONTACT : this.vault.open(of, one.known);
        return seal(of, { ...known, personalNumber });
      });
      await unit.query({
        text: WRITE_NUMBERS,
        values: [
          unit.actor.tenantId,
          rows.map(({ staffMemberId }) => staffMemberId),
          rows.map(({ sealed }) => sealed),
          rows.map(({ numberIndex }) => numberIndex?.toString('hex')),
        ],
      });
      filled += rows.length;
      after = waiting.at(-1)?.number ?? after;
    }
  }

  /** They stand with their people now. */
  async letGo(importId: string): Promise<void> {
    await this.unitOfWork.current.query({ text: NUMBERS_GONE, values: [importId] });
  }
}

const contactOf = (tenantId: number, staffMemberId: string) => ({ tenantId, staffMemberId, part: 'CONTACT' }) as const;

async function* linesOf(texts: AsyncIterable<string>, made: (line: string) => string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (let from = 0; from < lines.length; from += TURN) {
      yield `${lines
        .slice(from, from + TURN)
        .map(made)
        .join('\n')}\n`;
      await othersTurn();
    }
  }
}
