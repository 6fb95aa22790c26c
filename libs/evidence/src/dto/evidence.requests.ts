import { OneOf } from '@app/platform';

export const COPY_SIZES = ['full', 'thumb'] as const;

export class SharedCopyQuery {
  @OneOf(COPY_SIZES, { optional: true, description: 'full when left out' })
  size?: (typeof COPY_SIZES)[number];
}
