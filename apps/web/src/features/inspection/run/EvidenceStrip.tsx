import { useEffect, useId, useRef, useState } from 'react';
import { ACCEPTED_MEDIA_TYPES } from '@app/evidence/rules';
import { sharedAddress } from '../../../app/api';
import { readBytes } from '../../../app/outbox/keep';
import { placeOfPhoto } from '../../../app/outbox/outbox';
import { chooseFile, wantsPlace, withPlace, type ChosenFile } from '../../../app/photos/chosenFile';
import { faultOf } from '../../../app/photos/photo';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { useBlobAddress } from '../../../ui/useBlobAddress';
import { PicturePanel } from './PicturePanel';
import type { VisitActs } from './useVisitActs';
import type { FindingView, PictureView } from './visitView';

/** How long a photo waits for the device to say where it was taken. */
const PLACE_WITHIN_MS = 8_000;

/** Pictures and papers of one finding, in the order in which they were taken, each seen at once. */
export function EvidenceStrip({ finding, acts }: { finding: FindingView; acts: VisitActs }) {
  const { visit, evidence } = useT();
  const t = visit.pictures;
  const id = useId();
  const [problems, setProblems] = useState<string[]>([]);
  const [preparing, setPreparing] = useState(0);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const opening = finding.pictures.find(({ fileId }) => fileId === openedId);

  const say = (problem: string): void => setProblems((known) => [...known, problem]);
  const add = async (file: File): Promise<void> => {
    const read = await opened(file).catch((error: unknown) => {
      const fault = faultOf(error);
      say(evidence.faultOf(file.name, evidence.faults[fault === 'kind' ? 'kindOfPaper' : fault]));
    });
    if (!read) return;
    const { chosen, bytes } = read;
    const { id: fileId, name, mediaType, capture } = chosen;
    const photo = { fileId, name, mediaType, size: bytes.byteLength, caption: null, capture };
    const isPlaceWanted = capture !== null && wantsPlace(chosen);
    await acts.addPhoto(finding, photo, { bytes, hold: isPlaceWanted ? PLACE_WITHIN_MS : 0 }).then(
      // It is on the device before the device is asked where it is; without its place it is sent all the same.
      () => isPlaceWanted && void withPlace(capture).then((at) => placeOfPhoto(fileId, at).catch(() => undefined)),
      () => say(t.notKept),
    );
  };
  const addAll = async (files: File[]): Promise<void> => {
    setProblems([]);
    setPreparing(files.length);
    // One after the other: the order of the strip is the order of taking, and a phone has little memory.
    for (const file of files) {
      await add(file);
      setPreparing((left) => left - 1);
    }
  };
  return (
    <div className="shots-field">
      <p className="shots-name" id={`${id}-name`}>
        {t.heading}
      </p>
      <ul className="shots" ref={list} aria-labelledby={`${id}-name`}>
        {finding.pictures.map((picture, at) => (
          <li key={picture.fileId} className="shot">
            <button
              type="button"
              className="shot-open"
              aria-expanded={picture === opening}
              aria-label={t.open(at + 1, picture.name, picture.caption)}
              onClick={() => setOpenedId(picture === opening ? null : picture.fileId)}
            >
              <Thumbnail picture={picture} />
            </button>
            {picture.entryId && <span className="shot-state">{t.waiting}</span>}
            {picture.caption && <p className="shot-caption">{picture.caption}</p>}
            <button
              type="button"
              className="shot-remove"
              aria-label={t.remove(at + 1)}
              onClick={() => acts.removePhoto(finding, picture.fileId)}
            >
              <Icon name="cross" small />
            </button>
          </li>
        ))}
        <li>
          <input
            id={id}
            className="file-input"
            type="file"
            multiple
            accept={ACCEPTED_MEDIA_TYPES.join(',')}
            aria-label={t.addFor(finding.content.title)}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // The same picture may be chosen again after it was removed.
              event.target.value = '';
              void addAll(files);
            }}
          />
          <label htmlFor={id} className="shot-add" aria-hidden="true">
            <Icon name="plus" />
            <span>{t.add}</span>
          </label>
        </li>
      </ul>
      {opening && (
        <PicturePanel
          key={opening.fileId}
          finding={finding}
          picture={opening}
          acts={acts}
          onClose={() => {
            list.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
            setOpenedId(null);
          }}
        />
      )}
      {preparing > 0 && (
        <p className="meta" role="status">
          {t.preparing}
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem} className="error-text" role="alert">
          <Icon name="warning" small />
          <span>{problem}</span>
        </p>
      ))}
    </div>
  );
}

async function opened(file: File): Promise<{ chosen: ChosenFile; bytes: ArrayBuffer }> {
  const chosen = await chooseFile(file, true);
  return { chosen, bytes: await chosen.blob.arrayBuffer() };
}

/** Said by the button that it is on. */
function Thumbnail({ picture }: { picture: PictureView }) {
  const address = useAddress(picture);
  if (!picture.isPicture) {
    return (
      <span className="shot-file">
        <Icon name="file" />
      </span>
    );
  }
  return address ? <img src={address} alt="" /> : <span className="shot-file" />;
}

/** Bytes that are still on this device are shown from there. */
function useAddress({ entryId, fileId, isPicture }: PictureView): string | null {
  const owner = useMe().account.id;
  const [kept, setKept] = useState<Blob | null>(null);
  useEffect(() => {
    if (!entryId || !isPicture) return;
    let gone = false;
    // What cannot be read has its place without a picture.
    void readBytes(owner, entryId)
      .catch(() => undefined)
      .then((bytes) => !gone && setKept(bytes ? new Blob([bytes]) : null));
    return () => {
      gone = true;
    };
  }, [owner, entryId, isPicture]);
  const local = useBlobAddress(kept);
  return entryId ? local : sharedAddress(fileId, 'thumb');
}
