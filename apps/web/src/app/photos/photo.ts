import type { FactSource } from '@app/evidence/rules';

/** How a photo came to be, by the clocks and instruments of this device. */
export interface Capture {
  /** Milliseconds by the clock of its source: this device, or the camera that wrote it into the picture. */
  readonly capturedAt: number | null;
  readonly capturedAtSource: FactSource;
  readonly position: {
    readonly latitude: number;
    readonly longitude: number;
    readonly accuracyM: number | null;
  } | null;
  readonly positionSource: FactSource;
  /** Server's clock minus this device's; null where the server has not been heard yet. */
  readonly clockOffsetMs: number | null;
  /** SHA-256 of what the camera wrote, hexadecimal. */
  readonly originalSha256: string | null;
}

/** A photo made small enough to travel, with a picture for lists. It can be kept on the device as it is. */
export interface PreparedPhoto {
  readonly blob: Blob;
  readonly thumb: Blob;
  readonly width: number;
  readonly height: number;
  readonly originalSha256: string | null;
  /** What the picture says of itself. */
  readonly takenAt: number | null;
  readonly takenWhere: { readonly latitude: number; readonly longitude: number } | null;
}

/** Why a file cannot be shown or sent. */
export type PhotoFault = 'heic' | 'damaged' | 'empty' | 'kind' | 'too-large' | 'unreadable';

export class PhotoProblem extends Error {
  constructor(readonly fault: PhotoFault) {
    super(fault);
    this.name = 'PhotoProblem';
  }
}

const NOT_READ = ['NotReadableError', 'NotFoundError'];

/** Why it did not work. What the device itself would not read was moved, or is no longer on it. */
export function faultOf(error: unknown): PhotoFault {
  if (error instanceof PhotoProblem) return error.fault;
  return error instanceof DOMException && NOT_READ.includes(error.name) ? 'unreadable' : 'damaged';
}

/** The code of a problem of this device: it no longer has the bytes that were to be sent. */
export const BYTES_GONE = 'device.bytes-gone';
