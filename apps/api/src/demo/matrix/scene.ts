import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '@app/kernel';
import type { Office } from '../demo-office';
import type { Hand } from './hand';

/** A thing that a route addresses by its id; `type` is the segment of the path before the id. */
export interface MatrixObject {
  readonly type: string;
  readonly id: string | number;
  /** Null where it belongs to the province as a whole. */
  readonly unit: number | null;
  readonly tenant: number;
  readonly state?: string;
}

/** Who acts around one commune, and what is noted of it. */
export interface Scene {
  readonly office: Office;
  readonly commune: number;
  readonly unitId: number;
  readonly mark: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly as: (key: string) => Promise<Hand>;
  readonly note: (type: string, id: string | number, state?: string) => void;
}

// One black pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);

/** A picture under a name of its own. */
export async function file(
  { mark, note }: Scene,
  by: Hand,
  { name, state }: { name: string; state: string },
): Promise<string> {
  const id = uuidv7();
  await by.put(`/evidence-files/${id}`, PIXEL, { 'content-type': 'image/png', 'x-file-name': `${name}-${mark}.png` });
  note('evidence-files', id, state);
  return id;
}
