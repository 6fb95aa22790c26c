import { CLOCK_SKEW_MS, EXCEL_TYPE, MAX_FILE_BYTES, signatureOf, WORD_TYPE } from '@app/evidence/rules';
import { v7 as newId } from 'uuid';
import { deviceNow, heardOffset } from '../clock';
import { locate } from './position';
import { PhotoProblem, type Capture } from './photo';
import { preparePhoto } from './preparePhoto';
import { isHeic } from './shrink';

/** A photo or paper that somebody has added, kept on the device until the server has it. */
export interface ChosenFile {
  /** Its id on the server. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly blob: Blob;
  /** For lists; null for papers. */
  readonly thumb: Blob | null;
  readonly caption: string;
  readonly capture: Capture | null;
}

/** A photo older than this was not taken here and now. */
const JUST_NOW_MS = 3 * 60_000;
const NOT_SAID = { position: null, positionSource: 'none' as const };

/**
 * Makes what somebody chose ready to be shown and sent. Throws `PhotoProblem` where it cannot be.
 * @param papers whether PDF and office files are wanted as well
 */
export async function chooseFile(file: File, papers: boolean): Promise<ChosenFile> {
  if (file.size === 0) throw new PhotoProblem('empty');
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const paper = paperType(file.name, head);
  if (paper) {
    if (!papers) throw new PhotoProblem('kind');
    if (file.size > MAX_FILE_BYTES) throw new PhotoProblem('too-large');
    return { ...named(file.name), mediaType: paper, blob: file, thumb: null, capture: null };
  }
  const signature = signatureOf(head);
  if (!signature?.startsWith('image/') && !isHeic(head)) throw new PhotoProblem('kind');
  const seen = deviceNow();
  const clockOffsetMs = heardOffset();
  const photo = await preparePhoto(signature === null ? file : new Blob([file], { type: signature }));
  // A camera that is ahead of the server tells no time; the device's own can at least be set right.
  const latest = seen + (clockOffsetMs ?? 0) + CLOCK_SKEW_MS;
  const written = photo.takenAt !== null && photo.takenAt <= latest ? photo.takenAt : null;
  const said = photo.takenWhere;
  return {
    ...named(photo.blob.type === 'image/jpeg' ? file.name.replace(/\.\w+$/, '.jpg') : file.name),
    mediaType: photo.blob.type,
    blob: photo.blob,
    thumb: photo.thumb,
    capture: {
      capturedAt: written ?? Math.min(file.lastModified || seen, seen),
      capturedAtSource: written === null ? 'device' : 'exif',
      ...(said ? { position: { ...said, accuracyM: null }, positionSource: 'exif' as const } : NOT_SAID),
      clockOffsetMs,
      originalSha256: photo.originalSha256,
    },
  };
}

/** Whether the device can still say where it was taken: where it is now says nothing about a photo of last week. */
export function wantsPlace({ capture }: ChosenFile): boolean {
  if (!capture || capture.position !== null || capture.capturedAt === null) return false;
  return Math.abs(deviceNow() - capture.capturedAt) < JUST_NOW_MS;
}

/** Where the photo was taken, once the device has said where it is, or that it does not. */
export async function withPlace(capture: Capture): Promise<Capture> {
  const located = await locate();
  return 'position' in located ? { ...capture, position: located.position, positionSource: 'device' } : capture;
}

const named = (name: string) => ({ id: newId(), name: name.normalize('NFC'), caption: '' });

function paperType(name: string, head: Uint8Array): string | null {
  switch (signatureOf(head)) {
    case 'application/pdf':
      return 'application/pdf';
    case 'archive':
      return /\.docx$/i.test(name) ? WORD_TYPE : /\.xlsx$/i.test(name) ? EXCEL_TYPE : null;
    default:
      return null;
  }
}
