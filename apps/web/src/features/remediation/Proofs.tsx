import { fileAddress } from '../../app/api';
import type { Proof, ProofFile as AttachedFile } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { kilobytes } from '../../ui/FileField';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/Parts';

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
          {proof.file && <ProofFile file={proof.file} />}
          <p className="meta">{t.proofBy(proof.submittedBy.fullName, showInstant(proof.submittedAt))}</p>
        </li>
      ))}
    </ol>
  );
}

function ProofFile({ file }: { file: AttachedFile }) {
  const t = useT();
  const address = fileAddress(file.id);
  return (
    <div className="proof-file">
      <a href={address} download={file.name}>
        {file.mediaType.startsWith('image/') && <img src={address} alt="" loading="lazy" />}
        <span>{t.remediation.task.openFile(file.name)}</span>
      </a>
      <p className="meta">
        {t.remediation.task.fileFacts(t.form.file.size(kilobytes(file.size)), `${file.sha256.slice(0, 12)}…`)}
      </p>
    </div>
  );
}
