import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { type Acting, Clock, idTaken, personOf, UnitOfWork } from '@app/platform';
import { EvidenceFile } from './entities/evidence-file.entity';
import { EvidenceStore, type Draft } from './evidence-store';
import { fileReceived } from './evidence.audit';
import { evidenceProblems } from './evidence.problems';
import { FileExaminer, type Examined } from './file-examiner';
import { MAX_FILE_BYTES, safeFileName } from './rules/accepted-kind';
import { captureFacts, isCaptureFault, withExif, type CaptureFacts, type CaptureHeaders } from './rules/capture';

/** One file on its way in. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly capture: CaptureHeaders;
  readonly body: Readable;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly uploadedBy: string;
}

/**
 * Takes files in: bytes to disk, opened and judged, copies made, and only then a row. Until then nothing is open in the
 * database, and whatever is refused leaves nothing behind.
 */
@Injectable()
export class EvidenceReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly store: EvidenceStore,
    private readonly examiner: FileExaminer,
  ) {}

  /** The same file under the same id is answered as before. */
  async receive(acting: Acting, arrival: Arrival): Promise<EvidenceFile> {
    const staffMemberId = personOf(acting.actor);
    const name = safeFileName(arrival.name);
    if (!name) throw evidenceProblems.name({}, { pointer: '/X-File-Name', value: arrival.name });
    const capture = this.captureOf(arrival.capture);
    const named: Named = { id: arrival.id, name, uploadedBy: staffMemberId };

    const draft = await this.store.draft(arrival.body, MAX_FILE_BYTES);
    try {
      if (draft.size === 0) throw evidenceProblems.empty();
      const earlier = await this.unitOfWork.run({ ...acting, mode: 'read' }, () => this.sameAgain(named, draft));
      if (earlier) return earlier;
      const examined = await this.examiner.examine(draft, arrival.mediaType);
      const file = await this.kept(draft, examined, named, capture);
      return await this.unitOfWork.run({ ...acting, mode: 'write' }, () => this.add(file, draft));
    } finally {
      await this.store.discard(draft);
    }
  }

  private captureOf(headers: CaptureHeaders): CaptureFacts {
    const read = captureFacts(headers, this.clock.now());
    if (!isCaptureFault(read)) return read;
    throw evidenceProblems[`capture-${read.fault}`]({}, { pointer: `/${read.header}`, value: headers[read.header] });
  }

  /** Bytes and copies are on disk when this resolves. */
  private async kept(
    draft: Draft,
    { mediaType, picture }: Examined,
    named: Named,
    capture: CaptureFacts,
  ): Promise<Omit<EvidenceFile, 'tenantId' | 'uploadedAt'>> {
    const facts = picture ? withExif(capture, picture.exif, this.clock.now()) : capture;
    const copies = picture && {
      shared: await this.store.put(picture.shared.content),
      thumb: await this.store.put(picture.thumb.content),
    };
    await this.store.keep(draft);
    return {
      ...named,
      orgUnitId: null,
      audienceUnitIds: [],
      mediaType,
      sizeBytes: draft.size,
      sha256: draft.sha256,
      capturedAt: facts.capturedAt,
      capturedAtSource: facts.capturedAtSource,
      latitude: facts.position?.latitude ?? null,
      longitude: facts.position?.longitude ?? null,
      accuracyM: facts.position?.accuracyM ?? null,
      locationSource: facts.positionSource,
      clockOffsetMs: facts.clockOffsetMs,
      originalSha256: facts.originalSha256 === null ? null : Buffer.from(facts.originalSha256, 'hex'),
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      sharedSha256: copies?.shared.sha256 ?? null,
      sharedSize: copies?.shared.size ?? null,
      thumbSha256: copies?.thumb.sha256 ?? null,
      thumbSize: copies?.thumb.size ?? null,
      sharedMediaType: picture?.shared.mediaType ?? null,
      checkedAt: null,
      damagedSince: null,
    };
  }

  private async add(file: Omit<EvidenceFile, 'tenantId' | 'uploadedAt'>, draft: Draft): Promise<EvidenceFile> {
    const unit = this.unitOfWork.current;
    const row: EvidenceFile = { ...file, tenantId: unit.actor.tenantId, uploadedAt: unit.now };
    // No target: two at once would trip over the table's second unique key, (tenant, id).
    const added = await unit
      .repo(EvidenceFile)
      .then((repo) => repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute());
    if ((added.raw as unknown[]).length === 0) {
      const earlier = await this.sameAgain(row, draft);
      if (!earlier) throw idTaken(row.id);
      return earlier;
    }
    this.audit.record(fileReceived(row));
    return row;
  }

  /** What already stands under the id: null for nothing, refused when it is anything else. */
  private async sameAgain(named: Named, draft: Draft): Promise<EvidenceFile | null> {
    const earlier = await this.unitOfWork.current.repo(EvidenceFile).then((repo) => repo.findOneBy({ id: named.id }));
    if (!earlier) return null;
    const same =
      earlier.sha256.equals(draft.sha256) && earlier.uploadedBy === named.uploadedBy && earlier.name === named.name;
    if (!same) throw idTaken(named.id);
    return earlier;
  }
}
