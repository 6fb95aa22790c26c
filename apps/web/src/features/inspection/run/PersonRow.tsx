import { ATTENDANCE_STATUSES } from '@app/inspection/rules';
import { useState } from 'react';
import { officeNow } from '../../../app/clock';
import type { Presence } from '../../../app/outbox/acts';
import { useT } from '../../../i18n';
import { showMoment } from '../../../i18n/dates';
import { TextField } from '../../../ui/Field';
import type { RollCallRow } from './rollCall';

interface PersonProps {
  row: RollCallRow;
  onStatus: (status: Presence) => void;
  onPaper: (paper: string | null) => void;
}

/** One tap says it; a paper is asked for where one explains the absence. */
export function PersonRow({ row, onStatus, onPaper }: PersonProps) {
  const { visit } = useT();
  const t = visit.rollCall;
  const { status } = row;
  return (
    <li className={`person${status ? ` person-${status}` : ''}`}>
      <p className="person-name">
        {row.name}
        <span className="meta">{[row.position, row.unit ?? t.added].filter(Boolean).join(' · ')}</span>
      </p>
      <div className="states" role="group" aria-label={t.statusOf(row.name)}>
        {ATTENDANCE_STATUSES.map((known) => (
          <button
            key={known}
            type="button"
            className="state"
            aria-pressed={status === known}
            onClick={() => onStatus(known)}
          >
            {t.statuses[known]}
          </button>
        ))}
      </div>
      {status !== null && status !== 'PRESENT' && <Paper row={row} onPaper={onPaper} />}
      {row.countedAt && (
        <p className="meta">
          {t.countedAt(showMoment(row.countedAt, officeNow()))}
          {row.withinHours === false && ` · ${t.outside}`}
          {row.pending && ` · ${visit.onDevice}`}
        </p>
      )}
    </li>
  );
}

function Paper({ row, onPaper }: Pick<PersonProps, 'row' | 'onPaper'>) {
  const { rollCall: t } = useT().visit;
  const [text, setText] = useState<string | null>(null);
  return (
    <div onBlur={() => setText(null)}>
      <TextField
        optional
        // An id with a blank in it would be two to whatever refers to it.
        name={`paper-${row.key.replaceAll(' ', '-')}`}
        label={t.paperOf(row.name)}
        hint={t.paperHint}
        value={text ?? row.paper ?? ''}
        onChange={(typed) => {
          setText(typed);
          onPaper(typed.trim() || null);
        }}
      />
    </div>
  );
}
