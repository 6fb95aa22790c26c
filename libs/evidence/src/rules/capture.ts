import type { ExifFacts } from './exif';

/** Who says when or where: the device that took the picture, the picture itself, or nobody. */
export const FACT_SOURCES = ['device', 'exif', 'none'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius in metres within which the device says it was; null where the source does not tell. */
  readonly accuracyM: number | null;
}

/** How a file came to be, as whoever sent it says. */
export interface CaptureFacts {
  readonly capturedAt: Date | null;
  readonly capturedAtSource: FactSource;
  readonly position: Position | null;
  readonly positionSource: FactSource;
  /** Server's clock minus the device's at the time of capture, in milliseconds. */
  readonly clockOffsetMs: number | null;
  /** SHA-256 of what the camera wrote, before the device made it smaller; hexadecimal. */
  readonly originalSha256: string | null;
}

/** The headers that carry them, as they came; a missing one is undefined. */
export interface CaptureHeaders {
  readonly 'x-captured-at'?: string | undefined;
  readonly 'x-captured-at-source'?: string | undefined;
  readonly 'x-location'?: string | undefined;
  readonly 'x-location-source'?: string | undefined;
  readonly 'x-clock-offset-ms'?: string | undefined;
  readonly 'x-original-sha256'?: string | undefined;
}

/** The one header that cannot be used. */
export interface CaptureFault {
  readonly header: keyof CaptureHeaders;
  readonly fault: 'unreadable' | 'future' | 'source';
}

/** How far ahead of the server a device's clock may be before its time is no longer believed, in milliseconds. */
export const CLOCK_SKEW_MS = 5 * 60_000;
/** No camera of a phone is older, and a clock that lost its battery starts again at 1970 or 1980. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
/** A clock that is wrong by more than a century tells nothing. */
const WIDEST_OFFSET_MS = 100 * 366 * 86_400_000;
const WIDEST_ACCURACY_M = 1_000_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
const DECIMAL = /^-?\d{1,7}(\.\d{1,12})?$/;

/** Reads the headers. A fact and its source come together or not at all. */
export function captureFacts(headers: CaptureHeaders, now: Date): CaptureFacts | CaptureFault {
  const capturedAt = instantOf(headers['x-captured-at']);
  if (capturedAt === undefined) return { header: 'x-captured-at', fault: 'unreadable' };
  if (capturedAt && capturedAt.getTime() > now.getTime() + CLOCK_SKEW_MS) {
    return { header: 'x-captured-at', fault: 'future' };
  }
  const capturedAtSource = sourceOf(headers['x-captured-at-source'], capturedAt !== null);
  if (!capturedAtSource) return { header: 'x-captured-at-source', fault: 'source' };
  const position = locationOf(headers['x-location']);
  if (position === undefined) return { header: 'x-location', fault: 'unreadable' };
  const positionSource = sourceOf(headers['x-location-source'], position !== null);
  if (!positionSource) return { header: 'x-location-source', fault: 'source' };
  const clockOffsetMs = offsetOf(headers['x-clock-offset-ms']);
  if (clockOffsetMs === undefined) return { header: 'x-clock-offset-ms', fault: 'unreadable' };
  const originalSha256 = headers['x-original-sha256']?.toLowerCase() ?? null;
  if (originalSha256 !== null && !/^[0-9a-f]{64}$/.test(originalSha256)) {
    return { header: 'x-original-sha256', fault: 'unreadable' };
  }
  return { capturedAt, capturedAtSource, position, positionSource, clockOffsetMs, originalSha256 };
}

export const isCaptureFault = (read: CaptureFacts | CaptureFault): read is CaptureFault => 'fault' in read;

/** What the picture itself says fills in what its sender did not say; a time that has not come yet says nothing. */
export function withExif(facts: CaptureFacts, exif: ExifFacts, now: Date): CaptureFacts {
  const { takenAt, position } = exif;
  const believed = takenAt !== null && takenAt >= EARLIEST && takenAt <= now.getTime() + CLOCK_SKEW_MS;
  return {
    ...facts,
    ...(facts.capturedAt === null && believed
      ? { capturedAt: new Date(takenAt), capturedAtSource: 'exif' as const }
      : {}),
    ...(facts.position === null && position
      ? { position: { ...position, accuracyM: null }, positionSource: 'exif' as const }
      : {}),
  };
}

function instantOf(value: string | undefined): Date | null | undefined {
  if (value === undefined) return null;
  if (!INSTANT.test(value)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) || instant < EARLIEST ? undefined : new Date(instant);
}

// `latitude,longitude` or `latitude,longitude,accuracy`.
function locationOf(value: string | undefined): Position | null | undefined {
  if (value === undefined) return null;
  const parts = value.split(',').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => DECIMAL.test(part))) return undefined;
  const [latitude = NaN, longitude = NaN, accuracyM = null] = parts.map(Number);
  const fits =
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (accuracyM === null || (accuracyM >= 0 && accuracyM <= WIDEST_ACCURACY_M));
  return fits ? { latitude, longitude, accuracyM } : undefined;
}

function offsetOf(value: string | undefined): number | null | undefined {
  if (value === undefined) return null;
  const offset = /^-?\d{1,14}$/.test(value) ? Number(value) : NaN;
  return Math.abs(offset) <= WIDEST_OFFSET_MS ? offset : undefined;
}

function sourceOf(value: string | undefined, known: boolean): FactSource | null {
  const source = FACT_SOURCES.find((choice) => choice === (value ?? 'none'));
  return source !== undefined && (source !== 'none') === known ? source : null;
}
