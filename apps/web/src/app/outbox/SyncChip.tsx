import { useState } from 'react';
import { useT } from '../../i18n';
import { showMoment } from '../../i18n/dates';
import { Icon, type IconName } from '../../ui/Icon';
import { useSettled } from '../../ui/useSettled';
import { clockOffset, officeNow } from '../clock';
import { useOnline } from '../useOnline';
import type { OutboxState } from './outbox';
import { OutboxSheet } from './OutboxSheet';
import { useOutbox } from './useOutbox';
import './outbox.css';

/** Where what was recorded is, in words; opens the list of what waits. */
export function SyncChip() {
  const [open, setOpen] = useState(false);
  const words = useSyncWords();
  const announced = useSettled(words?.text ?? '');
  if (!words) return null;
  return (
    <div className="sync">
      <button type="button" className={`sync-chip sync-${words.tone}`} onClick={() => setOpen(true)}>
        <Icon name={words.icon} small />
        <span>{words.text}</span>
      </button>
      <span role="status" className="hidden">
        {announced}
      </span>
      {open && <OutboxSheet onClose={() => setOpen(false)} />}
    </div>
  );
}

interface Words {
  text: string;
  icon: IconName;
  tone: 'calm' | 'busy' | 'warm';
}

/** "Sent" is never said of anything: only that everything is at the server, and since when. */
function useSyncWords(): Words | null {
  const { outbox: t } = useT();
  const state = useOutbox();
  const online = useOnline();
  const { entries, line, syncedAt, kept } = state;
  const refused = entries.filter((entry) => entry.state === 'refused').length;
  const waiting = entries.length - refused;
  if (!kept) return { text: t.notKept, icon: 'warning', tone: 'warm' };
  if (line === 'session') return { text: t.session, icon: 'lock', tone: 'warm' };
  if (refused > 0) return { text: t.refused(refused), icon: 'warning', tone: 'warm' };
  const pictures = picturesOf(state);
  const onlyPictures = waiting > 0 && pictures.waiting === waiting;
  if (!online || line === 'offline') {
    if (online && onlyPictures)
      return { text: t.picturesAgain(pictures.nth, pictures.all), icon: 'clock', tone: 'busy' };
    return { text: t.offline(waiting), icon: 'offline', tone: 'busy' };
  }
  if (waiting > 0) {
    if (line !== 'sending') return { text: t.waiting(waiting), icon: 'clock', tone: 'busy' };
    if (!onlyPictures) return { text: t.sending(waiting), icon: 'up', tone: 'busy' };
    const { nth, all, done, total } = pictures;
    return { text: t.sendingPictures(nth, all, done, total), icon: 'up', tone: 'busy' };
  }
  return syncedAt === null
    ? null
    : { text: t.synced(showMoment(syncedAt + clockOffset(), officeNow())), icon: 'check', tone: 'calm' };
}

const megabytes = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function picturesOf({ entries, pictures }: OutboxState) {
  const sizes = entries.flatMap(({ act }) => (act.kind === 'photo' ? [act.photo.size] : []));
  const left = sizes.reduce((sum, size) => sum + size, 0);
  const inMegabytes = (bytes: number): string => megabytes.format(bytes / 1024 / 1024);
  return {
    waiting: sizes.length,
    nth: pictures.done + 1,
    all: pictures.done + sizes.length,
    done: inMegabytes(pictures.bytesDone),
    total: inMegabytes(pictures.bytesDone + left),
  };
}
