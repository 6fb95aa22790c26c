import { PhotoProblem, type PreparedPhoto } from './photo';
import type { Delivery, Order } from './photo.worker';
import { shrink } from './shrink';

interface Waiting {
  readonly source: Blob;
  readonly resolve: (photo: PreparedPhoto) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Worker | null = null;
/** A worker that could not be started is not tried again. */
let workerFailed = false;
let orders = 0;
const waiting = new Map<number, Waiting>();

/**
 * Makes a photo small without holding up the page: decoding and encoding happen in a worker. Throws `PhotoProblem` where
 * this browser cannot open it.
 */
export function preparePhoto(source: Blob): Promise<PreparedPhoto> {
  const hired = workerFailed ? null : (worker ??= hire());
  if (!hired) return onThisPage(source);
  return new Promise((resolve, reject) => {
    orders += 1;
    waiting.set(orders, { source, resolve, reject });
    hired.postMessage({ number: orders, source } satisfies Order);
  });
}

function hire(): Worker | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return dismiss();
  try {
    const made = new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Delivery>) => {
      const order = waiting.get(data.number);
      waiting.delete(data.number);
      if ('photo' in data) order?.resolve(data.photo);
      else order?.reject(new PhotoProblem(data.fault));
    });
    // It did not load, or died on a picture: what it still had is done here.
    made.addEventListener('error', () => {
      made.terminate();
      dismiss();
    });
    return made;
  } catch {
    return dismiss();
  }
}

function dismiss(): null {
  worker = null;
  workerFailed = true;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { source, resolve, reject } of left) onThisPage(source).then(resolve, reject);
  return null;
}

let turn: Promise<unknown> = Promise.resolve();

// One after the other, and between two steps the page gets its turn.
function onThisPage(source: Blob): Promise<PreparedPhoto> {
  const photo = turn.then(() =>
    shrink(source, (width, height) => Object.assign(document.createElement('canvas'), { width, height })),
  );
  turn = photo.catch(() => undefined);
  return photo;
}
