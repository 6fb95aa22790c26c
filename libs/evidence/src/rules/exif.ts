/** When and where a picture says it was taken; each null where it does not say or says nonsense. */
export interface ExifFacts {
  /** Milliseconds since 1970. */
  readonly takenAt: number | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

const NOTHING: ExifFacts = { takenAt: null, position: null };
const EXIF_BLOCK = 0x8769;
const GPS_BLOCK = 0x8825;
const TAKEN_AT = 0x9003;
const OFFSET_TAKEN_AT = 0x9011;
/** Cameras write local time; where they do not say which, it is Vietnam's. */
const VIETNAM = '+07:00';
/** More entries in one block than any camera writes. */
const MOST_ENTRIES = 512;

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its value lies in the bytes. */
  readonly at: number;
}

/**
 * Reads time and position out of an EXIF block (TIFF, with or without the `Exif` mark before it). Whatever does not fit
 * is left out: these are facts that a camera claims, and no file is refused over them.
 */
export function exifFacts(block: Uint8Array): ExifFacts {
  try {
    return read(block);
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/** The EXIF block of a JPEG whose first bytes these are; null where it has none. */
export function exifOfJpeg(head: Uint8Array): Uint8Array | null {
  if (head[0] !== 0xff || head[1] !== 0xd8) return null;
  for (let at = 2; at + 4 <= head.length && head[at] === 0xff;) {
    const marker = head[at + 1] ?? 0;
    // Image data begins: what stands before it has been read.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = ((head[at + 2] ?? 0) << 8) | (head[at + 3] ?? 0);
    if (length < 2) return null;
    if (marker === 0xe1 && text(head, at + 4, 4) === 'Exif') return head.subarray(at + 4, at + 2 + length);
    at += 2 + length;
  }
  return null;
}

function read(block: Uint8Array): ExifFacts {
  const tiff = text(block, 0, 4) === 'Exif' ? block.subarray(6) : block;
  const order = text(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return NOTHING;
  const little = order === 'II';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.getUint16(2, little) !== 42) return NOTHING;
  const main = entriesAt(view, view.getUint32(4, little), little);
  const within = (tag: number): Map<number, Entry> => {
    const pointer = main.get(tag);
    return pointer ? entriesAt(view, view.getUint32(pointer.at, little), little) : new Map<number, Entry>();
  };
  const exif = within(EXIF_BLOCK);
  const gps = within(GPS_BLOCK);
  const words = (entry: Entry | undefined): string =>
    entry?.type === 2 && entry.count < 64 ? text(tiff, entry.at, entry.count).replace(/\0.*$/s, '').trim() : '';
  return {
    takenAt: instantOf(words(exif.get(TAKEN_AT)), words(exif.get(OFFSET_TAKEN_AT))),
    position: positionOf(
      degreesOf(view, gps.get(2), little, words(gps.get(1)) === 'S'),
      degreesOf(view, gps.get(4), little, words(gps.get(3)) === 'W'),
    ),
  };
}

const BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

function entriesAt(view: DataView, start: number, little: boolean): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  const count = Math.min(view.getUint16(start, little), MOST_ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    const type = view.getUint16(at + 2, little);
    const values = view.getUint32(at + 4, little);
    const size = (BYTES[type] ?? 1) * values;
    entries.set(view.getUint16(at, little), {
      type,
      count: values,
      at: size <= 4 ? at + 8 : view.getUint32(at + 8, little),
    });
  }
  return entries;
}

// Three fractions: degrees, minutes, seconds.
function degreesOf(view: DataView, entry: Entry | undefined, little: boolean, negative: boolean): number | null {
  if (entry?.type !== 5 || entry.count !== 3) return null;
  const part = (index: number): number =>
    view.getUint32(entry.at + index * 8, little) / view.getUint32(entry.at + index * 8 + 4, little);
  const degrees = part(0) + part(1) / 60 + (Number.isFinite(part(2)) ? part(2) : 0) / 3600;
  return Number.isFinite(degrees) ? degrees * (negative ? -1 : 1) : null;
}

function positionOf(latitude: number | null, longitude: number | null): ExifFacts['position'] {
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  // Cameras without a fix write zeros.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

function instantOf(local: string, offset: string): number | null {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(local) ?? [];
  if (!year || !month || !day || !time) return null;
  const zone = /^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset) ? offset : VIETNAM;
  const instant = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(instant) ? null : instant;
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
