import { faultOf, type PhotoFault, type PreparedPhoto } from './photo';
import { shrink } from './shrink';

/** One photo to be made small, by its place in the queue. */
export interface Order {
  readonly number: number;
  readonly source: Blob;
}
export type Delivery = { readonly number: number } & (
  { readonly photo: PreparedPhoto } | { readonly fault: PhotoFault }
);

// One at a time: two decoded photos are more than an old phone has memory for.
let previous: Promise<void> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  previous = previous.then(() => deliver(data));
});

async function deliver({ number, source }: Order): Promise<void> {
  try {
    const photo = await shrink(source, (width, height) => new OffscreenCanvas(width, height));
    self.postMessage({ number, photo } satisfies Delivery);
  } catch (error) {
    self.postMessage({ number, fault: faultOf(error) } satisfies Delivery);
  }
}
