import { useEffect } from 'react';
import { renewedSession } from '../../app/api';
import { startFlusher } from '../../app/outbox/flusher';
import { openOutbox } from '../../app/outbox/outbox';
import { sender } from '../../app/outbox/send';
import { useMe } from '../../app/session';
import { whenIdentityChanges } from '../identity/useIdentity';
import { reloadInspection, showAnswer, showFinding, showRollCall } from './useInspections';

/** While somebody is signed in, what they recorded on this device is sent by itself, on whatever page they are. */
export function VisitSync() {
  const owner = useMe().account.id;
  useEffect(() => {
    const { send, doubt } = sender(owner, {
      answer: showAnswer,
      finding: showFinding,
      rollCall: showRollCall,
      refused: reloadInspection,
    });
    const flusher = startFlusher({ owner, send, renew: renewedSession });
    const close = openOutbox(owner, {
      onWake: flusher.wake,
      onAsked: flusher.now,
      onElsewhere: (visitId) => void reloadInspection(visitId).catch(() => undefined),
    });
    const stopListening = whenIdentityChanges(doubt);
    return () => {
      stopListening();
      flusher.stop();
      close();
    };
  }, [owner]);
  return null;
}
