import { deviceNow, heardOffset } from '../clock';
import type { Capture } from './photo';

/** The headers that tell the server how a photo came to be, in its own time. */
export function captureHeaders(capture: Capture): Record<string, string> {
  const { capturedAtSource, position, positionSource, originalSha256 } = capture;
  // Taken while the server could not be heard: what its clock says now was true then as well.
  const offset = capture.clockOffsetMs ?? heardOffset();
  const headers: Record<string, string> = {};
  const taken = serverTimeOf({ ...capture, clockOffsetMs: offset });
  if (taken !== null) {
    headers['X-Captured-At'] = new Date(Math.min(taken, deviceNow() + (offset ?? 0))).toISOString();
    headers['X-Captured-At-Source'] = capturedAtSource;
  }
  if (position) {
    const { latitude, longitude, accuracyM } = position;
    const parts = [latitude.toFixed(6), longitude.toFixed(6), ...(accuracyM === null ? [] : [String(accuracyM)])];
    headers['X-Location'] = parts.join(',');
    headers['X-Location-Source'] = positionSource;
  }
  if (offset !== null) headers['X-Clock-Offset-Ms'] = String(offset);
  if (originalSha256) headers['X-Original-Sha256'] = originalSha256;
  return headers;
}

/** When it was taken by the clock of the server. What a camera wrote stays as it is: its clock is not this device's. */
export function serverTimeOf({ capturedAt, capturedAtSource, clockOffsetMs }: Capture): number | null {
  if (capturedAt === null || capturedAtSource === 'exif') return capturedAt;
  return capturedAt + (clockOffsetMs ?? 0);
}
