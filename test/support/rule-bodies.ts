import { v7 as uuidv7 } from 'uuid';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';

const PAPER = { document: 'Quyết định 283/QĐ-UBND', issuedOn: '2026-05-31', articles: 'Điều 2' };

/** That the decree holds for a body's contract workers too (Nghị định 335/2025, Đ.28.2). */
export const adoptionOf = (unitId: number, more: object = {}) => ({
  id: uuidv7(),
  unitId,
  version: 'ND_335_2025/1',
  staffKinds: ['CONTRACT_WORKER'],
  basis: PAPER,
  validFrom: '2026-06-01',
  validUntil: null,
  ...more,
});

/** A health station's own rule under Nghị định 233/2026: three lines that are entered, by the year. */
export const ownRuleOf = (unitId: number, more: object = {}) => ({
  id: uuidv7(),
  unitId,
  result: 'STATE',
  under: 'ND_233_2026',
  staffKinds: ['PUBLIC_EMPLOYEE'],
  basis: { document: 'Quy chế đánh giá 12/QC-TYT', issuedOn: '2026-09-15', articles: 'Điều 4' },
  validFrom: '2026-10-01',
  validUntil: null,
  gradingPeriod: 'YEAR',
  scoredPeriods: ['MONTH', 'YEAR'],
  formula: 'ENTERED_1',
  generalMax: '100',
  taskMax: null,
  over: null,
  criteria: [
    { code: 'Ý thức', max: '30' },
    { code: 'Chuyên môn', max: '62,5' },
    { code: 'Sáng kiến', max: '7.5' },
  ],
  bands: [
    { code: 'EXCELLENT', from: '90' },
    { code: 'GOOD', from: '70' },
    { code: 'COMPLETED', from: '50' },
    { code: 'NOT_COMPLETED', from: '0' },
  ],
  cap: { base: 'OF_GOOD', share: '1/5', outstandingShare: '1/4' },
  ...more,
});

/** A commune's own rule that grades the quarter of its civil servants by what the decree measures, from April on. */
export const quarterRuleOf = (unitId: number) =>
  ownRuleOf(unitId, {
    ...{ under: null, staffKinds: ['CIVIL_SERVANT'], basis: PAPER, validFrom: '2026-04-01', cap: null },
    ...{ gradingPeriod: 'QUARTER', scoredPeriods: ['QUARTER'], formula: 'CONVERTED_WORK_1', generalMax: '30' },
    ...{ taskMax: '70', over: 'ASSIGNED', criteria: [{ code: 'Tiêu chí chung', max: '30' }] },
    // Higher lines than the decree's, so that it shows by which a quarter's band is found.
    bands: [
      { code: 'EXCELLENT', from: '95' },
      { code: 'GOOD', from: '88' },
      ...[
        { code: 'COMPLETED', from: '50' },
        { code: 'NOT_COMPLETED', from: '0' },
      ],
    ],
  });

/** How a body reads an open point. */
export const choiceOf = (unitId: number, more: object = {}) => ({
  id: uuidv7(),
  unitId,
  key: 'evaluation.component-cap',
  value: 'AT_100',
  validFrom: '2026-11-01',
  basis: 'Quyết định 283/QĐ-UBND, Điều 5',
  ...more,
});

export const ENDED = { endsOn: '2031-02-01', reason: 'Thay bằng quy định của năm sau.' };

export interface Rules {
  readonly toEnd: string;
  readonly toWithdraw: string;
}

/** A rule of Xã Minh Khê that can be ended, and a choice that can be withdrawn; nobody is evaluated by them yet. */
export async function rulesOf(chair: Visitor, story: Story): Promise<Rules> {
  const body = story.unit('minhkhe');
  const own = ownRuleOf(body, {
    validFrom: '2031-01-01',
    staffKinds: ['PART_TIME'],
    under: 'QD_366_TW',
    result: 'PARTY',
  });
  const choice = choiceOf(body, { validFrom: '2031-01-01' });
  expectDone(await chair.post('/evaluation-rules/own', own));
  expectDone(await chair.post('/evaluation-choices', choice));
  return { toEnd: own.id, toWithdraw: choice.id };
}
