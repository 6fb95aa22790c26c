import { changeSentence, fieldWord, isChangeAction, jobName, subjectWord, valueWord } from '@app/reporting/rules';
import { Link } from 'wouter';
import type { Change } from '../../app/api-types';
import { useLanguage, useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const shown = (value: string): string =>
  DAY.test(value) ? showDay(value) : INSTANT.test(value) ? showInstant(value) : value;

/** One entry as a sentence, with what was changed behind it. */
export function ChangeRow({ change }: { change: Change }) {
  const t = useT().audit;
  const { language } = useLanguage();
  const { who, subject, unit, action, at, fields } = change;
  const name = who.job === null ? who.name : jobName(who.job, language);
  const said = isChangeAction(action) ? changeSentence(action, { title: subject.title, fields }, language) : action;
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
        {change.isErased ? <p>{t.erased}</p> : fields.length > 0 ? <Fields change={change} /> : <p>{t.noFields}</p>}
        <p className="meta">{t.record(change.link, change.id)}</p>
      </details>
    </li>
  );
}

function Fields({ change: { fields, subject } }: { change: Change }) {
  const t = useT().audit;
  const { language } = useLanguage();
  const said = (name: string, value: string) => shown(valueWord(subject.type, { name, value }, language));
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
        {fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{fieldWord(name, language)}</th>
            <td>{before === null ? <span className="meta">{t.nothing}</span> : said(name, before)}</td>
            <td>{after === null ? <span className="meta">{t.nothing}</span> : said(name, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
