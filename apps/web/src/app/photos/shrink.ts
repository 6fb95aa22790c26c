import { exifFacts, exifOfJpeg } from '@app/evidence/rules';
import { PhotoProblem, type PreparedPhoto } from './photo';

/** Longest edge of what is sent, and of the picture for lists, in points. */
const LONG_EDGE = 1600;
const THUMB_EDGE = 320;
/** What a photo should take on a slow line, and what it may take at most, in bytes. */
const AIM_BYTES = 300 * 1024;
export const MOST_BYTES = 400 * 1024;
/** Tried one after the other until the photo is small enough. */
const EDGES = [LONG_EDGE, 1280, 1024, 800];
const QUALITIES = [0.82, 0.7, 0.58, 0.46];
/** EXIF stands in the first segments of a JPEG. */
const HEAD_BYTES = 256 * 1024;

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** Where pictures are drawn: in a worker there is no document. */
export type MakeCanvas = (width: number, height: number) => Canvas;

/**
 * Decodes a picture upright, makes it small, and reads what it says of itself. The same code runs in the worker and,
 * where a browser has none for pictures, on the page.
 */
export async function shrink(source: Blob, makeCanvas: MakeCanvas): Promise<PreparedPhoto> {
  const head = new Uint8Array(await source.slice(0, HEAD_BYTES).arrayBuffer());
  const exif = exifOfJpeg(head);
  const { takenAt, position } = exif ? exifFacts(exif) : { takenAt: null, position: null };
  const bitmap = await decode(source, head);
  try {
    const asItIs = source.size <= MOST_BYTES && longest(bitmap) <= LONG_EDGE && source.type !== '';
    const made = asItIs
      ? { blob: source, width: bitmap.width, height: bitmap.height }
      : await fitted(bitmap, makeCanvas);
    const thumb = await encode(drawn(bitmap, THUMB_EDGE, makeCanvas), 0.7);
    return { ...made, thumb, takenAt, takenWhere: position, originalSha256: await sha256Of(source) };
  } finally {
    bitmap.close();
  }
}

async function decode(source: Blob, head: Uint8Array): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(source, { imageOrientation: 'from-image' });
  } catch {
    throw new PhotoProblem(isHeic(head) ? 'heic' : 'damaged');
  }
}

/** HEIC and its relatives say so in their first box. */
export function isHeic(head: Uint8Array): boolean {
  const word = String.fromCharCode(...head.subarray(4, 12));
  return /^ftyp(he[ivx]|mif1|msf1|hevc)/.test(word);
}

async function fitted(
  bitmap: ImageBitmap,
  makeCanvas: MakeCanvas,
): Promise<{ blob: Blob; width: number; height: number }> {
  let last: { blob: Blob; width: number; height: number } | null = null;
  for (const edge of EDGES) {
    const canvas = drawn(bitmap, edge, makeCanvas);
    for (const quality of QUALITIES) {
      const blob = await encode(canvas, quality);
      last = { blob, width: canvas.width, height: canvas.height };
      if (blob.size <= AIM_BYTES) return last;
    }
    if (last && last.blob.size <= MOST_BYTES) return last;
  }
  if (!last) throw new PhotoProblem('damaged');
  return last;
}

function drawn(bitmap: ImageBitmap, edge: number, makeCanvas: MakeCanvas): Canvas {
  const scale = Math.min(1, edge / longest(bitmap));
  const canvas = makeCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const pen = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null;
  if (!pen) throw new PhotoProblem('damaged');
  // JPEG has no holes: what was transparent becomes paper, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function encode(canvas: Canvas, quality: number): Promise<Blob> {
  const type = 'image/jpeg';
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new PhotoProblem('damaged'))), type, quality),
  );
}

/** Null where the browser has no cryptography: over plain http from another machine. */
async function sha256Of(source: Blob): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', await source.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const longest = ({ width, height }: ImageBitmap): number => Math.max(width, height);
