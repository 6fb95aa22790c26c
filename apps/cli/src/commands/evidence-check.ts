import { EvidenceCheck } from '@app/evidence';
import { Clock } from '@app/platform';
import { withApplication } from './with-application';
import { refuse, tell } from '../refuse';

/** Exit code 0 when every file is what its hash says, 1 with the damaged ones named. */
export async function evidenceCheck(): Promise<number> {
  return withApplication(async (app) => {
    const { checked, damaged } = await app.get(EvidenceCheck).everything(app.get(Clock).now());
    for (const { id, name } of damaged) {
      refuse({ vi: `MINH CHỨNG HỎNG: ${id} ${name}`, en: `EVIDENCE DAMAGED: ${id} ${name}` });
    }
    tell({
      vi: `Đã đối chiếu mã băm ${checked} tệp, ${damaged.length} tệp hỏng.`,
      en: `${checked} files compared with their hashes, ${damaged.length} damaged.`,
    });
    return damaged.length === 0 ? 0 : 1;
  });
}
