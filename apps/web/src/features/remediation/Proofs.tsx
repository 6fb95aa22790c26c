import type { Proof } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/Parts';
import { SharedPicture } from '../evidence/SharedPicture';

/** Latest first: it is the one to be judged. */
export function Proofs({ proofs }: { proofs: readonly Proof[] }) {
  const t = useT().remediation.task;
  if (proofs.length === 0) return <Empty why={t.proofsEmpty} />;
  return (
    <ol className="proofs">
      {[...proofs].reverse().map((proof) => (
        <li key={proof.id} className="proof">
          <p className="prose">{proof.what}</p>
          {proof.documentNumber && (
            <p className="proof-document">
              <Icon name="file" small />
              {proof.documentDate
                ? t.document(proof.documentNumber, showDay(proof.documentDate))
                : t.documentNumber(proof.documentNumber)}
            </p>
          )}
          {proof.file && <SharedPicture file={proof.file} />}
          <p className="meta">{t.proofBy(proof.submittedBy.fullName, showInstant(proof.submittedAt))}</p>
        </li>
      ))}
    </ol>
  );
}
