import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog, ReadLog } from '@app/audit';
import { ApplicationLock, fieldProblems, UnitOfWork } from '@app/platform';
import { EvidenceFile } from './entities/evidence-file.entity';
import { EvidenceStore } from './evidence-store';
import { fileAttached, fileShared } from './evidence.audit';
import { maySeeEvidence } from './evidence.policy';
import { evidenceProblems } from './evidence.problems';

/** Where a file belongs once it proves something: the unit it is about, who else sees it, whose audit lane it is. */
export interface Attachment {
  readonly orgUnitId: number;
  readonly audienceUnitIds: readonly number[];
  readonly laneUnitId: number;
  /** Nobody but the unit itself is told of it in the log. */
  readonly isInternal?: boolean;
}

/** Bytes to send, and what they are. */
export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: ReadStream;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly readLog: ReadLog,
    private readonly store: EvidenceStore,
  ) {}

  /** The file as it was received. Where it tells a place, opening it leaves a line in the log of reads. */
  async open(id: string): Promise<OpenedFile> {
    const file = await this.getOrFail(id);
    if (file.locationSource !== 'none' && file.orgUnitId !== null) {
      await this.readLog.record({ type: 'evidence_file', id, orgUnitId: file.orgUnitId });
    }
    return {
      name: file.name,
      mediaType: file.mediaType,
      size: file.sizeBytes,
      content: await this.store.read(file.sha256),
    };
  }

  /** The copy of a picture that carries nothing but the image. */
  async openShared(id: string, size: 'full' | 'thumb'): Promise<OpenedFile> {
    const file = await this.getOrFail(id);
    const [sha256, bytes] =
      size === 'thumb' ? [file.thumbSha256, file.thumbSize] : [file.sharedSha256, file.sharedSize];
    if (!sha256 || bytes === null || file.sharedMediaType === null) throw evidenceProblems['no-shared-copy']();
    return { name: file.name, mediaType: file.sharedMediaType, size: bytes, content: await this.store.read(sha256) };
  }

  /** Binds a file to what it proves, in the caller's unit of work. Only its uploader can, and only once. */
  async attach(id: string, to: Attachment): Promise<EvidenceFile> {
    const unit = this.unitOfWork.current;
    const site = { pointer: '/fileId', value: id };
    const repo = await unit.repo(EvidenceFile);
    const file = await repo.findOneBy({ id });
    if (!file || file.uploadedBy !== unit.actor.staffMemberId) throw fieldProblems['no-such-row']({}, site);
    const { affected } = await repo.update(
      { id, orgUnitId: IsNull() },
      { orgUnitId: to.orgUnitId, audienceUnitIds: [...to.audienceUnitIds] },
    );
    if (affected !== 1) throw evidenceProblems['attached-elsewhere']({}, site);
    this.audit.record(fileAttached(file, to));
    return file;
  }

  /** Lets another unit see files of the actor's units; those that it sees already are left as they are. */
  async share(ids: readonly string[], { unitId, laneUnitId }: { unitId: number; laneUnitId: number }): Promise<void> {
    if (ids.length === 0) return;
    const shared = await this.unitOfWork.current.query<{ id: string }>({
      text: `UPDATE evidence_file f SET audience_unit_ids = f.audience_unit_ids || $2::int
              WHERE f.id = ANY ($1::uuid[]) AND f.org_unit_id IS NOT NULL AND NOT f.audience_unit_ids @> ARRAY[$2::int]
              RETURNING f.id`,
      values: [ids, unitId],
    });
    for (const { id } of shared) this.audit.record(fileShared(id, unitId, laneUnitId));
  }

  private async getOrFail(id: string): Promise<EvidenceFile> {
    const unit = this.unitOfWork.current;
    const file = await unit.repo(EvidenceFile).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(file, (row) => maySeeEvidence(unit.actor, unit.scope, row));
  }
}
