import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { IsNull } from 'typeorm';
import { AuditLog } from '@app/audit';
import { ApplicationLock, fieldProblems, platformProblems, UnitOfWork, type Acting } from '@app/platform';
import { EvidenceFile } from './entities/evidence-file.entity';
import { EvidenceStore } from './evidence-store';
import { fileAttached, fileReceived } from './evidence.audit';
import { maySeeEvidence } from './evidence.policy';
import { evidenceProblems } from './evidence.problems';
import { isAccepted, safeFileName } from './rules/accepted-kind';

export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Where a file belongs once it proves something: the unit it is about, who else sees it, whose audit lane it is. */
export interface Attachment {
  readonly orgUnitId: number;
  readonly audienceUnitIds: readonly number[];
  readonly laneUnitId: number;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly store: EvidenceStore,
  ) {}

  /** Keeps the bytes, then the row: its own unit of work, because writing to disk has no place inside of one. */
  async receive(acting: Acting, received: ReceivedFile): Promise<EvidenceFile> {
    const { staffMemberId, tenantId } = acting.actor;
    if (!staffMemberId) throw evidenceProblems['no-person']();
    const name = safeFileName(received.name);
    if (!name) throw evidenceProblems.name({}, { pointer: '/X-File-Name', value: received.name });
    if (received.content.length === 0) throw evidenceProblems.empty();
    const mediaType = (await fileTypeFromBuffer(received.content))?.mime;
    if (!isAccepted(mediaType)) throw evidenceProblems['not-accepted']();
    if (mediaType !== received.mediaType) throw evidenceProblems['wrong-content']();

    const sha256 = await this.store.put(received.content);
    return this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      const unit = this.unitOfWork.current;
      const file: EvidenceFile = {
        id: received.id,
        tenantId,
        orgUnitId: null,
        audienceUnitIds: [],
        uploadedBy: staffMemberId,
        uploadedAt: unit.now,
        name,
        mediaType,
        sizeBytes: received.content.length,
        sha256,
      };
      // No target: two at once would trip over the table's second unique key, (tenant, id).
      const added = await unit.query({
        name: 'evidence.add',
        text: `INSERT INTO evidence_file (id, tenant_id, uploaded_by, uploaded_at, name, media_type, size_bytes, sha256)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        values: [file.id, tenantId, staffMemberId, unit.now.toISOString(), name, mediaType, file.sizeBytes, sha256],
      });
      if (added.length === 0) return this.sameAgain(file);
      this.audit.record(fileReceived(file));
      return file;
    });
  }

  /** The file's facts and its bytes, for whoever may see it. */
  async open(id: string): Promise<{ file: EvidenceFile; content: ReadStream }> {
    const file = await this.getOrFail(id);
    return { file, content: this.store.read(file.sha256) };
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
    this.audit.record(fileAttached(file, to.orgUnitId, to.laneUnitId));
    return file;
  }

  private async getOrFail(id: string): Promise<EvidenceFile> {
    const unit = this.unitOfWork.current;
    const file = await unit.repo(EvidenceFile).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(file, (row) => maySeeEvidence(unit.actor, unit.scope, row));
  }

  private async sameAgain(file: EvidenceFile): Promise<EvidenceFile> {
    const repo = await this.unitOfWork.current.repo(EvidenceFile);
    const earlier = await repo.findOneBy({ id: file.id });
    const same =
      earlier?.sha256.equals(file.sha256) && earlier.uploadedBy === file.uploadedBy && earlier.name === file.name;
    if (!earlier || !same) throw platformProblems['id-taken']({}, { pointer: '/id', value: file.id });
    return earlier;
  }
}
