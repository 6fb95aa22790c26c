import fc from 'fast-check';
import { exifFacts, exifOfJpeg } from './exif';

interface Tag {
  readonly tag: number;
  readonly type: 2 | 4 | 5;
  readonly value: string | number | readonly number[];
}

/** A TIFF block as cameras write it: the main directory, then EXIF and GPS, in either byte order. */
function tiff(exif: readonly Tag[], gps: readonly Tag[], little = true): Uint8Array {
  const bytes = Buffer.alloc(1024);
  const u16 = (value: number, at: number): unknown =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const u32 = (value: number, at: number): unknown =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  let free = 512;
  const directory = (at: number, tags: readonly Tag[]): void => {
    u16(tags.length, at);
    tags.forEach(({ tag, type, value }, index) => {
      const entry = at + 2 + index * 12;
      u16(tag, entry);
      u16(type, entry + 2);
      if (typeof value === 'number') {
        u32(1, entry + 4);
        u32(value, entry + 8);
      } else if (typeof value === 'string') {
        u32(value.length + 1, entry + 4);
        const inline = value.length < 4;
        if (!inline) u32(free, entry + 8);
        bytes.write(value, inline ? entry + 8 : free, 'latin1');
        free += inline ? 0 : value.length + 1;
      } else {
        u32(value.length / 2, entry + 4);
        u32(free, entry + 8);
        for (const part of value) {
          u32(part, free);
          free += 4;
        }
      }
    });
  };
  bytes.write(little ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  directory(8, [
    { tag: 0x8769, type: 4, value: 100 },
    { tag: 0x8825, type: 4, value: 200 },
  ]);
  directory(100, exif);
  directory(200, gps);
  return bytes;
}

const taken = (value: string, offset?: string): Tag[] => [
  { tag: 0x9003, type: 2, value },
  ...(offset === undefined ? [] : [{ tag: 0x9011, type: 2 as const, value: offset }]),
];
// 21°1'42.6", 105°51'15.12"
const HANOI: Tag[] = [
  { tag: 1, type: 2, value: 'N' },
  { tag: 2, type: 5, value: [21, 1, 1, 1, 426, 10] },
  { tag: 3, type: 2, value: 'E' },
  { tag: 4, type: 5, value: [105, 1, 51, 1, 1512, 100] },
];

describe.each([
  ['little-endian', true],
  ['big-endian', false],
])('%s', (_, little) => {
  it('reads time and place', () => {
    const facts = exifFacts(tiff(taken('2026:11:18 09:30:00', '+09:00'), HANOI, little));
    expect(facts.takenAt).toBe(Date.parse('2026-11-18T09:30:00+09:00'));
    expect(facts.position?.latitude).toBeCloseTo(21.0285, 6);
    expect(facts.position?.longitude).toBeCloseTo(105.8542, 6);
  });

  it('takes the time of Vietnam where the camera does not say which', () => {
    expect(exifFacts(tiff(taken('2026:11:18 09:30:00'), [], little)).takenAt).toBe(
      Date.parse('2026-11-18T09:30:00+07:00'),
    );
  });
});

it('knows south and west', () => {
  const south = HANOI.map((tag) =>
    tag.value === 'N' ? { ...tag, value: 'S' } : tag.value === 'E' ? { ...tag, value: 'W' } : tag,
  );
  const { position } = exifFacts(tiff([], south));
  expect([position?.latitude, position?.longitude]).toEqual([
    expect.closeTo(-21.0285, 6),
    expect.closeTo(-105.8542, 6),
  ]);
});

it.each<[string, Tag[], Tag[]]>([
  ['no time', taken('    :  :     :  :  '), []],
  ['a script for a time', taken('"><script>alert(1)</script>'), []],
  ['month 13', taken('2026:13:01 00:00:00'), []],
  ['zeros for a place', [], HANOI.map((tag) => (tag.type === 5 ? { ...tag, value: [0, 1, 0, 1, 0, 1] } : tag))],
  ['a division by nothing', [], HANOI.map((tag) => (tag.type === 5 ? { ...tag, value: [1, 0, 1, 1, 1, 1] } : tag))],
  ['beyond the pole', [], HANOI.map((tag) => (tag.tag === 2 ? { ...tag, value: [91, 1, 0, 1, 0, 1] } : tag))],
  ['half a place', [], HANOI.slice(0, 2)],
])('says nothing for %s', (_, exif, gps) => {
  expect(exifFacts(tiff(exif, gps))).toEqual({ takenAt: null, position: null });
});

it('finds the block in the head of a JPEG, and none behind the image data', () => {
  const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff(taken('2026:11:18 09:30:00'), HANOI)]);
  const segment = (marker: number, content: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
  const start = Buffer.from([0xff, 0xd8]);
  const jpeg = Buffer.concat([start, segment(0xe0, Buffer.from('JFIF\0')), segment(0xe1, block)]);
  expect(exifFacts(exifOfJpeg(jpeg) ?? new Uint8Array())).toMatchObject({ takenAt: expect.any(Number) });
  expect(exifOfJpeg(Buffer.concat([start, segment(0xda, Buffer.from('x')), segment(0xe1, block)]))).toBeNull();
  expect(exifOfJpeg(Buffer.from('no picture'))).toBeNull();
});

it('reads any bytes to an end, and believes no place outside of the earth', () => {
  const whole = tiff(taken('2026:11:18 09:30:00'), HANOI);
  const tampered = fc
    .array(fc.tuple(fc.nat(1023), fc.nat(255)), { maxLength: 20 })
    .map((changes) => changes.reduce((bytes, [at, value]) => bytes.with(at, value), whole));
  fc.assert(
    fc.property(fc.oneof(tampered, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      const { takenAt, position } = exifFacts(bytes);
      expect(takenAt === null || Number.isInteger(takenAt)).toBe(true);
      if (position) expect(Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180).toBe(true);
      exifOfJpeg(bytes);
    }),
  );
});
