import { captureFacts, withExif, type CaptureFacts, type CaptureHeaders } from './capture';

const NOW = new Date('2026-11-20T08:00:00+07:00');
const NONE = {
  capturedAt: null,
  capturedAtSource: 'none',
  position: null,
  positionSource: 'none',
  clockOffsetMs: null,
  originalSha256: null,
} as const;

it('nothing said is nothing known', () => expect(captureFacts({}, NOW)).toEqual(NONE));

it('takes everything that a phone says', () => {
  const hash = 'AB'.repeat(32);
  const headers: CaptureHeaders = {
    'x-captured-at': '2026-11-20T07:59:30.250+07:00',
    'x-captured-at-source': 'device',
    'x-location': '21.0285,105.8542,12',
    'x-location-source': 'device',
    'x-clock-offset-ms': '-43200000',
    'x-original-sha256': hash,
  };
  expect(captureFacts(headers, NOW)).toEqual({
    capturedAt: new Date('2026-11-20T00:59:30.250Z'),
    capturedAtSource: 'device',
    position: { latitude: 21.0285, longitude: 105.8542, accuracyM: 12 },
    positionSource: 'device',
    clockOffsetMs: -43_200_000,
    originalSha256: hash.toLowerCase(),
  });
});

const at = (value: string, source: string | undefined = 'device'): CaptureHeaders => ({
  'x-captured-at': value,
  'x-captured-at-source': source,
});
const where = (value: string, source: string | undefined = 'device'): CaptureHeaders => ({
  'x-location': value,
  'x-location-source': source,
});
const unreadable = (header: string) => ({ header, fault: 'unreadable' });
it.each<[string, CaptureHeaders, object]>([
  ['five minutes ahead is a clock', at('2026-11-20T08:05:00+07:00'), { capturedAtSource: 'device' }],
  ['a second more is not', at('2026-11-20T08:05:01+07:00'), { header: 'x-captured-at', fault: 'future' }],
  ['the day of a dead battery', at('1980-01-01T00:00:00Z'), unreadable('x-captured-at')],
  ['without a zone', at('2026-11-20T08:00:00'), unreadable('x-captured-at')],
  ['no day', at('2026-13-45T08:00:00Z'), unreadable('x-captured-at')],
  ['words', at('hôm nay'), unreadable('x-captured-at')],
  ['nothing', at(''), unreadable('x-captured-at')],
  ['a time that nobody says', at('2026-11-20T01:00:00Z', 'none'), { header: 'x-captured-at-source' }],
  ['a time from an unknown source', at('2026-11-20T01:00:00Z', 'gps'), { header: 'x-captured-at-source' }],
  ['a source without a time', { 'x-captured-at-source': 'exif' }, { header: 'x-captured-at-source', fault: 'source' }],
  ['without accuracy', where('-90,180', 'exif'), { position: { latitude: -90, longitude: 180, accuracyM: null } }],
  ['beyond the pole', where('90.1,0'), unreadable('x-location')],
  ['beyond the date line', where('0,-180.5'), unreadable('x-location')],
  ['an accuracy below nothing', where('1,1,-1'), unreadable('x-location')],
  ['four numbers', where('1,1,1,1'), unreadable('x-location')],
  ['one number', where('1'), unreadable('x-location')],
  ['not a number', where('NaN,0'), unreadable('x-location')],
  ['hexadecimal', where('0x10,1'), unreadable('x-location')],
  ['a place that nobody says', where('1,1', 'none'), { header: 'x-location-source', fault: 'source' }],
  ['an offset with a fraction', { 'x-clock-offset-ms': '1.5' }, unreadable('x-clock-offset-ms')],
  ['an offset of centuries', { 'x-clock-offset-ms': '99999999999999' }, unreadable('x-clock-offset-ms')],
  ['half a hash', { 'x-original-sha256': 'ab'.repeat(16) }, unreadable('x-original-sha256')],
])('%s', (_, headers, expected) => expect(captureFacts(headers, NOW)).toMatchObject(expected));

describe('what the picture says itself', () => {
  const exif = {
    takenAt: Date.parse('2026-11-18T09:00:00+07:00'),
    position: { latitude: 20.5, longitude: 106 },
  };

  it('fills in what nobody else said', () => {
    expect(withExif(NONE, exif, NOW)).toEqual({
      ...NONE,
      capturedAt: new Date(exif.takenAt),
      capturedAtSource: 'exif',
      position: { latitude: 20.5, longitude: 106, accuracyM: null },
      positionSource: 'exif',
    });
  });

  it('never replaces what the device said', () => {
    const said: CaptureFacts = {
      ...NONE,
      capturedAt: NOW,
      capturedAtSource: 'device',
      position: { latitude: 1, longitude: 2, accuracyM: 3 },
      positionSource: 'device',
    };
    expect(withExif(said, exif, NOW)).toEqual(said);
  });

  it.each([
    ['tomorrow', NOW.getTime() + 86_400_000],
    ['the day of a dead battery', Date.parse('1980-01-01T00:00:00Z')],
  ])('is not believed about %s', (_, takenAt) => {
    expect(withExif(NONE, { takenAt, position: null }, NOW)).toEqual(NONE);
  });
});
