import { useState } from 'react';
import { addressOf } from '../../app/api';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Parts';
import { rosterQuery, type RosterFilter } from './rosterAddress';

/** The list that is looked at, as a file. */
export function ExportLinks({ filter }: { filter: RosterFilter }) {
  const { export: t } = useT().roster;
  const [withPrivate, setWithPrivate] = useState(false);
  const search = rosterQuery(filter);
  if (withPrivate) search.set('withPrivate', 'true');
  const asked = search.toString();
  return (
    <div className="no-print">
      <Section id="export" title={t.heading} note={t.note}>
        <label className="roster-check">
          <input type="checkbox" checked={withPrivate} onChange={(event) => setWithPrivate(event.target.checked)} />
          <span>{t.withPrivate}</span>
        </label>
        <div className="form-actions">
          <a className="button button-plain" href={`${addressOf('/staff-members.xlsx')}?${asked}`} download>
            <Icon name="file" small />
            {t.xlsx}
          </a>
          <a className="button button-plain" href={`${addressOf('/staff-members.csv')}?${asked}`} download>
            <Icon name="file" small />
            {t.csv}
          </a>
        </div>
      </Section>
    </div>
  );
}
