import { criteriaOf } from './criteriaOf';

describe('criteria as they are typed', () => {
  it.each([
    [
      'Ý thức; 30\nChuyên môn ;62,5\n\n Sáng kiến;7.5 ',
      [
        ['Ý thức', '30'],
        ['Chuyên môn', '62,5'],
        ['Sáng kiến', '7.5'],
      ],
    ],
    ['A; B; 10', [['A; B', '10']]],
    ['Ý thức 30', null],
    ['Ý thức;', null],
    ['; 30', null],
    ['Ý thức; ba mươi', null],
    ['', null],
  ])('%j', (typed, expected) => {
    expect(criteriaOf(typed)?.map(({ code, max }) => [code, max]) ?? null).toEqual(expected);
  });
});
