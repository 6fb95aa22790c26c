import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { EvidenceService } from '@app/evidence';
import { UnitService } from '@app/organization';
import { personOf, UnitOfWork } from '@app/platform';
import type { SignOffRequest } from '../dto/minutes.requests';
import { Inspection } from '../entities/inspection.entity';
import { Minutes } from '../entities/minutes.entity';
import { inspectionAct } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import { InspectionService } from '../inspection.service';

/** What happens to locked minutes on paper: the unit signs or does not, and the signed paper comes back as a scan. */
@Injectable()
export class MinutesSignature {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly inspections: InspectionService,
    private readonly units: UnitService,
    private readonly evidence: EvidenceService,
  ) {}

  /** Records that the paper was signed, or that the unit would not: then with reason and witness. Once. */
  async signOff(id: string, input: SignOffRequest): Promise<void> {
    const inspection = await this.locked(id);
    if (inspection.state !== 'LOCKED') throw inspectionProblems['signed-off']();
    const refusal = refusalOf(input);
    const unit = this.unitOfWork.current;
    const staffMemberId = personOf(unit.actor);
    const { name } = unit.actor;
    const signedOff = { signedOffBy: staffMemberId, signedOffByName: name, signedOffAt: unit.now };
    const { affected } = await unit
      .repo(Minutes)
      .then((repo) => repo.update({ inspectionId: id }, { signature: input.outcome, ...signedOff, ...refusal }));
    if (affected !== 1) throw inspectionProblems['minutes-not-kept']();
    const state = refusal ? 'SIGN_REFUSED' : 'SIGNED';
    await unit.repo(Inspection).then((repo) => repo.update({ id }, { state }));
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    this.audit.record(
      inspectionAct(refusal ? 'minutes-not-signed' : 'minutes-signed', inspection, bodyId, {
        before: { state: inspection.state },
        after: { state, ...refusal },
        also: { minutes: 1 },
      }),
    );
  }

  /** Keeps the scan of the signed paper; a better one takes its place, and the log keeps both. */
  async attachScan(id: string, fileId: string): Promise<void> {
    const inspection = await this.locked(id);
    const repo = await this.unitOfWork.current.repo(Minutes);
    const minutes = await repo.findOneBy({ inspectionId: id });
    if (!minutes) throw inspectionProblems['minutes-not-kept']();
    const { scanFileId } = minutes;
    if (scanFileId === fileId) return;
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    await this.evidence.attach(fileId, {
      orgUnitId: inspection.orgUnitId,
      audienceUnitIds: [inspection.inspectingUnitId],
      laneUnitId: bodyId,
    });
    await repo.update({ inspectionId: id }, { scanFileId: fileId });
    this.audit.record(
      inspectionAct('scan-attached', inspection, bodyId, {
        before: { scanFileId },
        after: { scanFileId: fileId },
        also: { inspection: 0, minutes: 1 },
      }),
    );
  }

  private async locked(id: string): Promise<Inspection> {
    const inspection = await this.inspections.forChange(id);
    if (inspection.state === 'IN_PROGRESS') throw inspectionProblems['not-locked']();
    return inspection;
  }
}

type Refusal = Pick<Minutes, 'refusalReason' | 'witnessName' | 'witnessPosition'>;

function refusalOf({ outcome, reason, witnessName, witnessPosition }: SignOffRequest): Refusal | null {
  const given = { reason, witnessName, witnessPosition };
  if (outcome === 'SIGNED') {
    const [meant] = Object.entries(given).filter(([, value]) => value !== undefined);
    if (meant) throw inspectionProblems['refusal-not-meant']({}, { pointer: `/${meant[0]}`, value: meant[1] });
    return null;
  }
  if (!reason || !witnessName || !witnessPosition) {
    const [missing = 'reason'] = Object.entries(given).flatMap(([key, value]) => (value ? [] : [key]));
    throw inspectionProblems['refusal-incomplete']({}, { pointer: `/${missing}` });
  }
  return { refusalReason: reason, witnessName, witnessPosition };
}
