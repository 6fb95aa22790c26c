import { fileAddress } from '../../app/api';
import type { Statement } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { kilobytes } from '../../ui/FileField';
import { Icon } from '../../ui/Icon';

/** What the inspected side has said to a finding. What an author has replaced stays, folded away. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  const t = useT().inspection.statement;
  if (statements.length === 0) return null;
  const earlier = statements.filter(({ replaced }) => replaced);
  return (
    <div className="statements">
      {statements
        .filter(({ replaced }) => !replaced)
        .map((statement) => (
          <Said key={statement.id} statement={statement} />
        ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier(earlier.length)}</summary>
          {earlier.map((statement) => (
            <Said key={statement.id} statement={statement} />
          ))}
        </details>
      )}
    </div>
  );
}

function Said({ statement }: { statement: Statement }) {
  const t = useT();
  const { author, authorPosition, side, onBehalf, text, file, submittedAt } = statement;
  return (
    <figure className="statement">
      <figcaption className="meta">
        <strong>{t.inspection.statement.sides[side]}</strong> · {author.fullName}, {authorPosition}
        {onBehalf && ` (${t.inspection.statement.onBehalf})`} · {showInstant(submittedAt)}
      </figcaption>
      <blockquote className="prose">{text}</blockquote>
      {file && (
        <a href={fileAddress(file.id)} download={file.name} className="statement-file">
          <Icon name="file" small />
          <span>
            {file.name} ({t.form.file.size(kilobytes(file.size))})
          </span>
        </a>
      )}
    </figure>
  );
}
