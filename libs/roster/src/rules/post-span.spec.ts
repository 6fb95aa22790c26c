import { postSpanFault } from './post-span';

const COMMUNE = { from: '2025-07-01', until: null };
// A unit below a district: the tier ended on 01/07/2025 (Luật 72/2025/QH15), the first day without it.
const DISTRICT = { from: '2008-08-01', until: '2025-07-01' };

it.each([
  ['on the first day of the unit', COMMUNE, { from: '2025-07-01', until: null }, null],
  ['a day before it', COMMUNE, { from: '2025-06-30', until: null }, 'before-unit'],
  ['before it, for a time', COMMUNE, { from: '2020-01-01', until: '2021-01-01' }, 'before-unit'],
  ['for a time', COMMUNE, { from: '2026-01-01', until: '2026-06-01' }, null],
  ['in a district, ended with it', DISTRICT, { from: '2015-03-01', until: '2025-07-01' }, null],
  ['in a district, ended before it', DISTRICT, { from: '2008-08-01', until: '2010-01-01' }, null],
  ['in a district, a day longer than it', DISTRICT, { from: '2015-03-01', until: '2025-07-02' }, 'after-unit'],
  ['in a district, without an end', DISTRICT, { from: '2015-03-01', until: null }, 'after-unit'],
  ['on the day the district was no more', DISTRICT, { from: '2025-07-01', until: '2025-08-01' }, 'after-unit'],
  ['before the district, ended with it', DISTRICT, { from: '2008-07-31', until: '2025-07-01' }, 'before-unit'],
] as const)('a post %s: %j within %j', (_, unit, post, fault) => expect(postSpanFault(post, unit)).toBe(fault));
