import { rearranged, type Placed } from './evidence-order';

const standing: Placed[] = [
  { fileId: 'a', ordinal: 1, caption: null },
  { fileId: 'b', ordinal: 2, caption: 'Bảng ở sảnh' },
  { fileId: 'c', ordinal: 3, caption: null },
];
const after = (named: [fileId: string, caption: string | null][]): [string, string | null][] => {
  const changed = new Map(
    rearranged(
      standing,
      named.map(([fileId, caption]) => ({ fileId, caption })),
    ).map((row) => [row.fileId, row]),
  );
  return standing
    .map((placed) => changed.get(placed.fileId) ?? placed)
    .sort((x, y) => x.ordinal - y.ordinal)
    .map(({ fileId, caption }) => [fileId, caption]);
};

it.each<[what: string, named: [string, string | null][], then: [string, string | null][]]>([
  [
    'nothing named',
    [],
    [
      ['a', null],
      ['b', 'Bảng ở sảnh'],
      ['c', null],
    ],
  ],
  [
    'another order',
    [
      ['c', null],
      ['a', null],
      ['b', 'Bảng ở sảnh'],
    ],
    [
      ['c', null],
      ['a', null],
      ['b', 'Bảng ở sảnh'],
    ],
  ],
  [
    'a caption',
    [
      ['a', 'Quầy số 2'],
      ['b', 'Bảng ở sảnh'],
      ['c', null],
    ],
    [
      ['a', 'Quầy số 2'],
      ['b', 'Bảng ở sảnh'],
      ['c', null],
    ],
  ],
  [
    'a caption taken away',
    [
      ['a', null],
      ['b', ''],
      ['c', null],
    ],
    [
      ['a', null],
      ['b', null],
      ['c', null],
    ],
  ],
  [
    'one that somebody else has added stays behind',
    [
      ['b', 'Bảng ở sảnh'],
      ['a', null],
    ],
    [
      ['b', 'Bảng ở sảnh'],
      ['a', null],
      ['c', null],
    ],
  ],
  [
    'one that somebody else has taken away',
    [
      ['z', 'Đã bỏ'],
      ['a', null],
      ['b', 'Bảng ở sảnh'],
      ['c', null],
    ],
    [
      ['a', null],
      ['b', 'Bảng ở sảnh'],
      ['c', null],
    ],
  ],
  [
    'one named twice',
    [
      ['c', null],
      ['c', 'Lần hai'],
      ['a', null],
      ['b', 'Bảng ở sảnh'],
    ],
    [
      ['c', 'Lần hai'],
      ['a', null],
      ['b', 'Bảng ở sảnh'],
    ],
  ],
])('%s', (_, named, then) => {
  expect(after(named)).toEqual(then);
});

it('says only what changes, so that the same again changes nothing', () => {
  expect(rearranged(standing, standing)).toEqual([]);
  expect(rearranged(standing, [{ fileId: 'a', caption: 'Quầy số 2' }])).toEqual([
    { fileId: 'a', ordinal: 1, caption: 'Quầy số 2' },
  ]);
});
