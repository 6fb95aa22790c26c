import { changeSaid, jobName, subjectWord, type SaidField } from '@app/reporting/rules';
import { Link } from 'wouter';
import type { Change } from '../../app/api-types';
import { useLanguage, useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';

/** One entry as a sentence, with what was changed behind it. */
export function ChangeRow({ change }: { change: Change }) {
  const t = useT().audit;
  const { language } = useLanguage();
  const { who, subject, unit, at } = change;
  const { sentence: said, fields } = changeSaid(change, language);
  const name = who.job === null ? who.name : jobName(who.job, language);
  return (
    <li className="row change">
      <p className="change-said">
        <strong>{name}</strong>
        {who.position && ` – ${who.position}`} – {said}, <span className="change-at">{showInstant(at)}</span>
      </p>
      <p className="meta row-facts">
        <span>{subjectWord(subject.type, language)}</span>
        {unit && <span>{unit.name}</span>}
        {subject.page && (
          <Link href={`/${subject.page}s/${subject.pageId}`} aria-label={`${t.open}: ${subject.title ?? subject.id}`}>
            {t.open}
          </Link>
        )}
      </p>
      <details>
        <summary aria-label={`${t.details}: ${said}`}>{t.details}</summary>
        {change.isErased ? <p>{t.erased}</p> : fields.length > 0 ? <Fields fields={fields} /> : <p>{t.noFields}</p>}
        <p className="meta">{t.record(change.link, change.id)}</p>
      </details>
    </li>
  );
}

function Fields({ fields }: { fields: readonly SaidField[] }) {
  const t = useT().audit;
  return (
    <table className="change-fields">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, word, before, after }) => (
          <tr key={name}>
            <th scope="row">{word}</th>
            <td>{before === null ? <span className="meta">{t.nothing}</span> : before}</td>
            <td>{after === null ? <span className="meta">{t.nothing}</span> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
