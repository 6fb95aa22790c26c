import { open, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { evidenceProblems } from './evidence.problems';
import type { Draft } from './evidence-store';
import { Gate } from './gate';
import { openOfficeFile } from './office-file';
import { openPicture, type Picture } from './picture';
import { isEncryptedPdf } from './rules/pdf';
import { signatureOf, type AcceptedMediaType } from './rules/accepted-kind';

export interface Examined {
  readonly mediaType: AcceptedMediaType;
  /** What was found in it and made of it, where it is a picture. */
  readonly picture: Picture | null;
}

/** Far enough for every signature, and for the chunk of a PNG that announces an animation. */
const HEAD_BYTES = 65_536;

/** Decides what a file is by opening it; what it was sent as only has to agree. */
@Injectable()
export class FileExaminer {
  constructor(private readonly gate: Gate) {}

  async examine(draft: Draft, sentAs: string): Promise<Examined> {
    return this.gate.run(async () => {
      const head = await headOf(draft.path);
      const signature = signatureOf(head);
      switch (signature) {
        case null:
          throw evidenceProblems['not-accepted']();
        case 'compound':
          throw evidenceProblems.locked();
        case 'archive':
          return { mediaType: agreeing(await openOfficeFile(draft.path), sentAs), picture: null };
        case 'application/pdf':
          agreeing(signature, sentAs);
          if (isEncryptedPdf(await readFile(draft.path, 'latin1'))) throw evidenceProblems.locked();
          return { mediaType: signature, picture: null };
        default:
          agreeing(signature, sentAs);
          return { mediaType: signature, picture: await openPicture(draft.path, head, signature) };
      }
    });
  }
}

function agreeing<T extends string>(found: T, sentAs: string): T {
  if (found !== sentAs) throw evidenceProblems['wrong-content']();
  return found;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
