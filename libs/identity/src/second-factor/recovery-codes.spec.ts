import { newRecoveryCodes, newSalt, recoveryHash, tidyRecoveryCode } from './recovery-codes';

it('ten codes in groups that can be written down, none like another', () => {
  const codes = [...newRecoveryCodes(), ...newRecoveryCodes()];
  expect(new Set(codes).size).toBe(20);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}$/);
});

it.each([
  ['K7QM-3XWT-9RHP', 'K7QM3XWT9RHP'],
  [' k7qm 3xwt 9rhp ', 'K7QM3XWT9RHP'],
  ['k7qm3xwt9rhp', 'K7QM3XWT9RHP'],
  ['K7QM-3XWT-9RH', null],
  ['K7QM-3XWT-9RHP-A', null],
  ['K7QM-3XWT-9RH0', null],
  ['123456', null],
  ['', null],
])('%j is read as %s', (typed, expected) => {
  expect(tidyRecoveryCode(typed)).toBe(expected);
});

it('a hash is of the code and of its set', async () => {
  const salt = newSalt();
  const hash = await recoveryHash('K7QM-3XWT-9RHP', salt);
  expect(hash).toHaveLength(32);
  expect(await recoveryHash('K7QM3XWT9RHP', salt)).toEqual(hash);
  expect(await recoveryHash('K7QM-3XWT-9RHQ', salt)).not.toEqual(hash);
  expect(await recoveryHash('K7QM-3XWT-9RHP', newSalt())).not.toEqual(hash);
});
