import sharp from 'sharp';
import { evidenceProblems } from './evidence.problems';
import { isAnimatedPng, MAX_PIXELS, type PictureType } from './rules/accepted-kind';
import { exifFacts, type ExifFacts } from './rules/exif';

// One thread a picture, nothing kept between two: the gate decides how many there are at once.
sharp.concurrency(1);
sharp.cache(false);

/** Longest edge of the copy that is shown, and of the one for lists, in points. */
const SHARED_EDGE = 1600;
const THUMB_EDGE = 320;
const FORMATS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export interface CopyOfPicture {
  readonly content: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/webp';
}

export interface Picture {
  /** As people see it, its orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly exif: ExifFacts;
  readonly shared: CopyOfPicture;
  readonly thumb: CopyOfPicture;
}

/**
 * Opens a picture whole: only one that can be decoded to its last line is taken. What comes out are its facts, and two
 * copies that carry nothing but the image.
 */
export async function openPicture(path: string, head: Uint8Array, mediaType: PictureType): Promise<Picture> {
  const opened = (): sharp.Sharp => sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', autoOrient: true });
  const { format, width, height, pages = 1, exif, hasAlpha, autoOrient } = await decoded(() => opened().metadata());
  if (format !== FORMATS[mediaType]) throw evidenceProblems['wrong-content']();
  if (width * height > MAX_PIXELS) {
    throw evidenceProblems['too-many-pixels']({ width, height, limit: MAX_PIXELS / 1_000_000 });
  }
  if (pages > 1 || (mediaType === 'image/png' && isAnimatedPng(head))) throw evidenceProblems.animated();
  const alpha = hasAlpha === true;
  const shared = await decoded(() => encoded(opened(), SHARED_EDGE, alpha));
  const thumb = await encoded(sharp(shared.content), THUMB_EDGE, alpha);
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    exif: exif ? exifFacts(exif) : { takenAt: null, position: null },
    shared,
    thumb,
  };
}

async function encoded(picture: sharp.Sharp, edge: number, alpha: boolean): Promise<CopyOfPicture> {
  const fitted = picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
  return alpha
    ? { content: await fitted.webp({ quality: 80 }).toBuffer(), mediaType: 'image/webp' }
    : { content: await fitted.jpeg({ quality: 80 }).toBuffer(), mediaType: 'image/jpeg' };
}

// Whatever the decoder says, it says about the file: it is cut off, or damaged, or never was a picture.
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (/pixel limit/.test(String(error))) throw evidenceProblems['too-many-pixels']({ limit: MAX_PIXELS / 1_000_000 });
    throw evidenceProblems['picture-damaged']();
  }
}
