import { officeNow } from '../../../app/clock';
import { useT } from '../../../i18n';
import { showMoment } from '../../../i18n/dates';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import type { Clash } from './visitView';

/** Both answers with their names and times; nothing is decided before a person has chosen. */
export function ClashCard({ clash, onChoose }: { clash: Clash; onChoose: (whose: 'mine' | 'theirs') => void }) {
  const { clash: t, results } = useT().visit;
  const { mine, theirs } = clash;
  const at = (moment: string): string => showMoment(moment, officeNow());
  const stands = theirs.result === 'FAIL';
  return (
    <div className="clash" role="group" aria-label={t.heading}>
      <p className="clash-title">
        <Icon name="warning" small />
        <strong>{t.heading}</strong>
      </p>
      <p>
        {t.mine(results[mine.result], at(mine.at))} ·{' '}
        {t.theirs(theirs.by.fullName, results[theirs.result], at(theirs.at))}
      </p>
      {stands && <p className="meta">{t.findingStands}</p>}
      <div className="row-facts">
        {!stands && <Button onClick={() => onChoose('mine')}>{t.keepMine}</Button>}
        <Button onClick={() => onChoose('theirs')}>{t.takeTheirs(theirs.by.fullName)}</Button>
      </div>
    </div>
  );
}
