import { localDate } from '@app/kernel';
import { masked, withoutNumbers, type SheetCell, type SheetLine } from './cell';
import type { RowDefaults } from './row';
import { SheetReading, type LineRead } from './sheet';
import { UnitNames } from './unit-name';

const sheet = (...rows: SheetCell[][]): SheetLine[] =>
  rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.length > 0);

const GOES_ON = { until: null, successor: null };

describe('the lines of a list', () => {
  const units = new UnitNames([
    { id: 1, name: 'Xã Minh Khê', inFull: 'Xã Minh Khê', above: '', from: '2025-07-01', ...GOES_ON },
    {
      id: 2,
      name: 'Văn phòng HĐND và UBND',
      inFull: 'Văn phòng HĐND và UBND, Xã Minh Khê',
      above: 'Xã Minh Khê',
      from: '2025-07-01',
      ...GOES_ON,
    },
    {
      id: 3,
      name: 'Phòng Kinh tế',
      inFull: 'Phòng Kinh tế, Xã Minh Khê',
      above: 'Xã Minh Khê',
      from: '2025-07-01',
      ...GOES_ON,
    },
  ]);
  const defaults: RowDefaults = {
    ...{ today: localDate('2026-11-20'), kind: 'CIVIL_SERVANT', unitId: 1, startsOn: localDate('2026-01-05') },
    ...{ fromUnitStart: false, decision: null, convert: null },
  };
  const FIELDS = [
    'ordinal',
    'fullName',
    'birth',
    'position',
    'unit',
    'sex',
    'personalNumber',
    'staffCode',
    'startsOn',
    'endsOn',
  ] as const;
  const columns = new Map(FIELDS.map((field, column) => [field, column]));
  const read = (
    rows: SheetCell[][],
    more: Partial<RowDefaults> = {},
    merges: ConstructorParameters<typeof SheetReading>[3] = [],
  ): LineRead[] => {
    const reading = new SheetReading(columns, units, { ...defaults, ...more }, merges);
    return sheet(...rows).map((line) => reading.read(line));
  };
  const faultsOf = (rows: SheetCell[][], more: Partial<RowDefaults> = {}): string[][] =>
    read(rows, more).map((line) =>
      line.kind === 'person' ? line.row.faults.map(({ code, field }) => `${code} ${field}`) : [line.kind],
    );

  test('units stand above their people; numbers of columns, sums and signatures name nobody', () => {
    const lines = read([
      ['(1)', '(2)', '(3)', '(4)'],
      ['I. Văn phòng HĐND và UBND'],
      [1, 'Lê An', 1980, 'Văn thư'],
      ['II', 'PHÒNG KINH TẾ'],
      [2, 'Vũ Bình', 1981, 'Chuyên viên'],
      ['Tổng cộng: 2 người'],
      [null, 'NGƯỜI LẬP BIỂU'],
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'other',
      'section',
      'person',
      'section',
      'person',
      'other',
      'other',
    ]);
    expect(lines.flatMap((line) => (line.kind === 'person' ? [line.row.unitId] : []))).toEqual([2, 3]);
  });

  test('one person on several lines: named again, merged, or with nothing but another post', () => {
    const people = (lines: LineRead[]) =>
      lines.map((line) =>
        line.kind === 'person' ? [line.row.fullName, line.row.position, line.first, line.row.faults.length] : line.kind,
      );
    const expected = [
      ['Lê An', 'Chủ tịch HĐND', true, 0],
      ['Lê An', 'Trưởng ban Pháp chế', false, 0],
    ];
    expect(
      people(
        read([
          [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
          [2, 'LÊ AN', 1980, 'Trưởng ban Pháp chế'],
        ]),
      ),
    ).toMatchObject([expected[0], ['LÊ AN', 'Trưởng ban Pháp chế', false, 0]]);
    expect(
      people(
        read([
          [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
          [null, null, null, 'Trưởng ban Pháp chế'],
        ]),
      ),
    ).toEqual(expected);
    const merges = [0, 1, 2].map((column) => ({ firstRow: 1, lastRow: 2, firstColumn: column, lastColumn: column }));
    expect(
      people(
        read(
          [
            [1, 'Lê An', 1980, 'Chủ tịch HĐND'],
            [null, null, null, 'Trưởng ban Pháp chế'],
          ],
          {},
          merges,
        ),
      ),
    ).toEqual(expected);
  });

  // One cell over both lines says that both are of one person, whatever else stands in them.
  const over = (from: number, ...columns: number[]) =>
    columns.map((column) => ({ firstRow: from, lastRow: from + 1, firstColumn: column, lastColumn: column }));
  const AN: SheetCell[] = [1, 'Lê An', 1980, 'Chuyên viên'];
  const BINH: SheetCell[] = [2, 'Vũ Bình', 1981, 'Chuyên viên'];
  const post = (name: string, day: string | null, ordinal: SheetCell = null): SheetCell[] => [
    ...[ordinal, null, null, name, null, null, null, null, day],
  ];
  const DAY = '01/08/2025';
  test.each<[string, SheetCell[][], ReturnType<typeof over>, string[]]>([
    ['the name over both, the number of the list not', [AN, post('Thủ quỹ', DAY), BINH], over(1, 1), ['Thủ quỹ']],
    [
      'below the heading of a unit',
      [['I', 'Phòng Kinh tế'], AN, post('Thủ quỹ', DAY), BINH],
      over(2, 1, 2),
      ['Thủ quỹ'],
    ],
    ['a number of the list of its own', [AN, post('Thủ quỹ', DAY, 2), BINH], over(1, 1), ['Thủ quỹ']],
    ['brackets', [AN, post('Thủ quỹ (kiêm nhiệm)', null), BINH], over(1, 0, 1, 2), ['Thủ quỹ (kiêm nhiệm)']],
    [
      'nothing of a post in the second line',
      [AN, [null, null, null, null, null, null, null, null], BINH],
      over(1, 0, 1, 2, 3),
      [],
    ],
    ['no merged cell', [AN, post('Thủ quỹ', DAY), BINH], [], ['Thủ quỹ']],
    [
      'nobody has a year of birth',
      [[1, 'Lê An', null, 'Chuyên viên'], post('Thủ quỹ', DAY), BINH],
      over(1, 1),
      ['Thủ quỹ'],
    ],
  ])('a second post is not lost: %s', (_, rows, merges, further) => {
    const lines = read(rows, {}, merges);
    const people = lines.flatMap((line) => (line.kind === 'person' ? [line] : []));
    expect(people.map(({ row, first }) => [row.fullName, first, row.faults.length])).toEqual([
      ['Lê An', true, 0],
      ...further.map(() => ['Lê An', false, 0]),
      ['Vũ Bình', true, 0],
    ]);
    expect(people.filter(({ first }) => !first).map(({ row }) => row.position)).toEqual(further);
    expect(new Set(people.map(({ person }) => person)).size).toBe(2);
    expect(lines.flatMap((line) => (line.kind === 'section' ? [line.text] : []))).toEqual(
      rows[0]?.[0] === 'I' ? ['Phòng Kinh tế'] : [],
    );
  });

  test('a line with hardly anything in it: a heading has nothing of a post, a row lacks something and says so', () => {
    const rows: SheetCell[][] = [
      post('Thủ quỹ', DAY),
      [null, 'Vũ Bình', 1981],
      [null, 'Phòng Kinh tế', 'gồm 5'],
      [null, null, null, null, null, null, null, null, '01/08/2025'],
      [null, null, 'Phòng Kinh tế'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'CHỦ TỊCH'],
      [null, 'Trần Thị Lập', null, 'Lê Văn Ký'],
    ];
    expect(faultsOf(rows)).toEqual([
      ['name-missing fullName'],
      ['position-missing position'],
      ...[['section'], ['other'], ['section'], ['other'], ['other']],
    ]);
  });

  test('a heading that is no unit is said at whoever stands below', () => {
    const [, line] = read([['I', 'Khối Đảng'], AN]);
    expect(line).toMatchObject({ row: { faults: [{ code: 'section-unknown', field: 'unit', value: 'Khối Đảng' }] } });
  });

  test.each<[string, SheetCell[], object]>([
    [
      'what it says',
      [1, 'Lê An', 1980, 'Văn thư', 'Phòng Kinh tế', null, null, null, DAY],
      { unit: true, startsOn: true },
    ],
    ['nothing where its cells are empty', [1, 'Lê An', 1980, 'Văn thư'], { kind: false, unit: false, startsOn: false }],
  ])('of what holds for every row a row says %s', (_, row, says) =>
    expect(read([row])[0]).toMatchObject({ row: { says } }),
  );

  test.each<[string, SheetCell[], string]>([
    ['no name', [1, null, 1980, 'Văn thư'], 'name-missing fullName'],
    ['a name of 300 letters', [1, 'A'.repeat(300), 1980, 'Văn thư'], 'name-length fullName'],
    ['a digit in a name', [1, 'Lê An 2', 1980, 'Văn thư'], 'name-strange fullName'],
    ['a formula in a name', [1, { formula: '=A1' }, 1980, 'Văn thư'], 'formula fullName'],
    ['an old font', [1, 'NguyÔn V¨n An', 1980, 'Văn thư'], 'legacy-text fullName'],
    ['a birth that cannot be', [1, 'Lê An', '31/02/1980', 'Văn thư'], 'birth-unreadable birth'],
    ['a birth in the future', [1, 'Lê An', 2030, 'Văn thư'], 'birth-range birth'],
    ['no post', [1, 'Lê An', 1980, null, 'Phòng Kinh tế'], 'position-missing position'],
    ['a unit nobody knows', [1, 'Lê An', 1980, 'Văn thư', 'Phòng Kinh têế'], 'unit-unknown unit'],
    ['a sex nobody knows', [1, 'Lê An', 1980, 'Văn thư', null, 'x'], 'sex-unknown sex'],
    ['eleven digits', [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '00108001234'], 'number-shape personalNumber'],
    [
      'the number of a woman',
      [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '001180012345'],
      'number-differs personalNumber',
    ],
    [
      'the number of another year',
      [1, 'Lê An', 1981, 'Văn thư', null, 'Nam', '001080012345'],
      'number-differs personalNumber',
    ],
    [
      'the number of another century',
      [1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '001280012345'],
      'number-differs personalNumber',
    ],
    ['a post of tomorrow', [1, 'Lê An', 1980, 'Văn thư', null, null, null, null, '21/11/2026'], 'day-ahead startsOn'],
  ])('%s is said at its field', (_, row, fault) => expect(faultsOf([row])).toEqual([[fault]]));

  test('a number that agrees, a font that is not converted, and a unit that is meant', () => {
    expect(faultsOf([[1, 'Lê An', 1980, 'Văn thư', 'phong kinh te', 'Nam', '001080012345']])).toEqual([[]]);
    expect(faultsOf([[1, 'Lê An', 1980, 'V¨n th­']])).toEqual([['legacy-text position']]);
    const [line] = read([[1, 'Lê An', 1980, 'Văn thư', 'Phòng Kinh tếp']]);
    expect(line).toMatchObject({
      row: { faults: [{ code: 'unit-unknown', value: 'Phòng Kinh tếp', suggestion: 'Phòng Kinh tế' }] },
    });
  });

  test('the same twice: the row, a name with nothing to tell two apart, a code of two people', () => {
    const row: SheetCell[] = [1, 'Lê An', 1980, 'Văn thư'];
    expect(faultsOf([row, row])).toEqual([[], ['row-twice position']]);
    const bare: SheetCell[] = [1, 'Lê An', null, 'Văn thư', 'Phòng Kinh tế'];
    expect(faultsOf([bare, bare])).toEqual([[], ['name-twice fullName']]);
    const coded = (name: string): SheetCell[] => [1, name, 1980, 'Văn thư', null, null, null, 'CB1'];
    expect(faultsOf([coded('Lê An'), coded('Vũ Bình')])).toEqual([[], ['code-twice staffCode']]);
    const numbered = (name: string): SheetCell[] => [1, name, 1980, 'Văn thư', null, 'Nam', '001080012345'];
    expect(faultsOf([numbered('Lê An'), numbered('Vũ Bình')])).toEqual([[], ['number-twice personalNumber']]);
    expect(
      faultsOf([numbered('Lê An'), [...numbered('Lê An').slice(0, 3), 'Kế toán', null, 'Nam', '001080012345']]),
    ).toEqual([[], []]);
  });

  test('posts that follow each other are main ones, wherever they stand; one beside a main post is told where days are said', () => {
    const post = (position: string, from: string, last: string | null = null): SheetCell[] => [
      ...[1, 'Lê An', 1980, position, 'Xã Minh Khê', null, null, null, from, last],
    ];
    const said = (rows: SheetCell[][]) =>
      read(rows).map(
        (line) =>
          line.kind === 'person' && [
            line.main,
            ...line.row.notes.map(({ code, stands }) => `${code} ${stands}`),
            ...line.row.faults.map(({ code }) => code),
          ],
      );
    expect(
      said([
        post('Trưởng phòng', '01/07/2026'),
        post('Văn thư', '01/07/2025', '30/06/2026'),
        post('Đội trưởng', '01/06/2026', '31/08/2026'),
        post('Văn thư', '30/06/2026', '30/06/2026'),
      ]),
    ).toEqual([[true], [true], [false, 'beside-main 1'], [false, 'row-twice']]);
    // Without last days a further post is beside the first, as lists of today mean it, and the same post is the same.
    expect(
      said([post('Trưởng phòng', '01/07/2026'), post('Đội trưởng', '01/07/2025'), post('Đội trưởng', '01/07/2026')]),
    ).toEqual([[true], [false], [false, 'row-twice']]);
    expect(said([post('Văn thư', '01/07/2025', '31/12/2025'), post('Văn thư', '01/07/2026')])).toEqual([
      [true],
      [true],
    ]);
  });

  test('what is quoted of a sheet has no number of a person in it', () => {
    const [line] = read([[1, 'Lê An', 1980, 'Văn thư', null, 'Nam', '00108001234']]);
    expect(line).toMatchObject({ row: { faults: [{ code: 'number-shape', value: '001•••••••34' }] } });
    expect(masked('CCCD 001080012345, sinh 05/09/1985')).toBe('CCCD 001•••••••45, sinh 05/09/1985');
    expect(masked('0912 345 678')).toBe('091•••••••78');
    expect(withoutNumbers(['a 001080012345', 1_080_012_345, '0010800', { day: '1980-05-01' }], 2)).toEqual([
      ...['a 001•••••••45', '108•••••••45', '001•••••••00', '01/05/1980'],
    ]);
    const [named] = read([[1, 'Lê An 001080012345', 1980, 'Văn thư 001080012345']]);
    expect(named).toMatchObject({ row: { fullName: 'Lê An 001•••••••45', position: 'Văn thư 001•••••••45' } });
  });
});
