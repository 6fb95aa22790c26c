import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyStore, SecretBox } from '@app/platform';
import type { StaffParticulars } from '../entities/staff-particulars.entity';
import { NOTHING_KNOWN, type Part, type PartValues } from '../rules/particulars';

/** Whose part it is. */
export interface PartOf<Name extends Part = Part> {
  readonly tenantId: number;
  readonly staffMemberId: string;
  readonly part: Name;
}

/** The keys that parts are encrypted with, and those by which numbers are found. */
export const PART_KEYS = 'particulars';
export const NUMBER_KEYS = 'numbers';

/** Encrypts the parts and makes the mark by which a whole number is found again. */
@Injectable()
export class Vault {
  constructor(
    private readonly box: SecretBox,
    private readonly keys: KeyStore,
  ) {}

  /** The row of a part. */
  seal<Name extends Part>(of: PartOf<Name>, values: PartValues[Name]): StaffParticulars {
    return this.sealer()(of, values);
  }

  /** Makes the rows of many parts: which keys are the last is looked up once. */
  sealer(): <Name extends Part>(of: PartOf<Name>, values: PartValues[Name]) => StaffParticulars {
    const seal = this.box.sealer(PART_KEYS);
    const key = createSecretKey(this.keys.findOrMake(this.keys.latest(NUMBER_KEYS)));
    return (of, values) => {
      const number = 'personalNumber' in values ? values.personalNumber : null;
      return {
        ...of,
        sealed: seal(Buffer.from(JSON.stringify(values)), placeOf(of)),
        numberIndex: number === null ? null : markOf(key, of.tenantId, number),
      };
    };
  }

  /** What a part says; throws where it was sealed for somebody else or with a key that is not here. */
  open<Name extends Part>(of: PartOf<Name>, sealed: string): PartValues[Name] {
    const said = JSON.parse(this.box.open(sealed, placeOf(of)).toString()) as Partial<PartValues[Name]>;
    return { ...NOTHING_KNOWN[of.part], ...said };
  }

  /** Every mark that the number may be found by: while keys are changed, some rows still carry the one before. */
  marks(tenantId: number, number: string): Buffer[] {
    return this.marker(tenantId)(number);
  }

  /** The marks of many numbers, the one of today first: which keys there are is looked up once. */
  marker(tenantId: number): (number: string) => Buffer[] {
    this.keys.findOrMake(this.keys.latest(NUMBER_KEYS));
    const keys = this.keys.all(NUMBER_KEYS).map((key) => createSecretKey(key));
    return (number) => keys.map((key) => markOf(key, tenantId, number));
  }
}

const markOf = (key: KeyObject, tenantId: number, number: string): Buffer =>
  createHmac('sha256', key).update(`${tenantId}|${number}`).digest();

const placeOf = ({ tenantId, staffMemberId, part }: PartOf) => ({
  ...{ tenantId, table: 'staff_particulars', row: staffMemberId, column: part },
});
