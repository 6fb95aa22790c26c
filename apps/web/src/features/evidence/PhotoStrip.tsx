import { useRef, useState } from 'react';
import { chooseFile, wantsPlace, withPlace, type ChosenFile } from '../../app/photos/chosenFile';
import { faultOf } from '../../app/photos/photo';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ErrorText, Field, type FieldTexts } from '../../ui/Field';
import { AddFiles } from './AddFiles';
import { StripRow } from './StripRow';
import './evidence.css';

interface PhotoStripProps extends FieldTexts {
  files: readonly ChosenFile[];
  onChange: (files: ChosenFile[]) => void;
  /** How many there may be. */
  most: number;
  /** PDF and office files as well. */
  papers?: boolean;
  /** A single proof says in its own words what it shows. */
  captions?: boolean;
}

/** Photos and papers as evidence: added, put in order, described, looked at, taken away and brought back. */
export function PhotoStrip({ files, onChange, most, papers = false, captions = true, ...texts }: PhotoStripProps) {
  const t = useT().evidence;
  const strip = useStrip(files, onChange, { most, papers });
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className="strip">
          {files.length > 0 && (
            <ol className="strip-files" aria-label={t.list}>
              {files.map((file, place) => (
                <StripRow
                  key={file.id}
                  file={file}
                  captions={captions}
                  locating={strip.locating.includes(file.id)}
                  first={place === 0}
                  last={place === files.length - 1}
                  onCaption={(caption) => strip.replace({ ...file, caption })}
                  onMove={(by) => strip.move(place, by)}
                  onRemove={() => strip.remove(place)}
                />
              ))}
            </ol>
          )}
          {files.length < most ? (
            <AddFiles
              id={id}
              name={texts.name}
              describedBy={describedBy}
              invalid={invalid}
              several={most > 1}
              papers={papers}
              onAdd={strip.add}
            />
          ) : (
            // The label leads somewhere also when nothing can be added.
            <p className="meta" id={id} tabIndex={-1}>
              {most > 1 && t.full(most)}
            </p>
          )}
          <div role="status" className="strip-said">
            {strip.preparing > 0 ? (
              <p className="meta">{t.preparing(strip.preparing)}</p>
            ) : (
              strip.said && <p>{strip.said}</p>
            )}
            {strip.removed && (
              <Button look="quiet" icon="back" onClick={strip.undo}>
                {t.undo}
              </Button>
            )}
          </div>
          {strip.fault && <ErrorText id={`${id}-fault`}>{strip.fault}</ErrorText>}
        </div>
      )}
    </Field>
  );
}

interface Removed {
  file: ChosenFile;
  place: number;
}

function useStrip(
  files: readonly ChosenFile[],
  onChange: (files: ChosenFile[]) => void,
  bounds: { most: number; papers: boolean },
) {
  const t = useT().evidence;
  const [preparing, setPreparing] = useState(0);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  /** Photos whose place is being asked for. */
  const [locating, setLocating] = useState<readonly string[]>([]);
  // Photos become ready and places become known while other things change.
  const latest = useRef<readonly ChosenFile[]>(files);
  latest.current = files;
  const change = (make: (now: readonly ChosenFile[]) => ChosenFile[]): void => {
    const next = make(latest.current);
    latest.current = next;
    onChange(next);
  };
  const replace = (file: ChosenFile): void =>
    change((now) => now.map((other) => (other.id === file.id ? file : other)));

  const prepared = async (file: File): Promise<ChosenFile | null> => {
    setPreparing((count) => count + 1);
    try {
      return await chooseFile(file, bounds.papers);
    } catch (error) {
      const fault = faultOf(error);
      setFault(t.faultOf(file.name, t.faults[fault === 'kind' && bounds.papers ? 'kindOfPaper' : fault]));
      return null;
    } finally {
      setPreparing((count) => count - 1);
    }
  };
  const addOne = async (file: File): Promise<void> => {
    const chosen = await prepared(file);
    if (!chosen) return;
    if (latest.current.length >= bounds.most) return setFault(t.full(bounds.most));
    change((now) => [...now, chosen]);
    setSaid(t.added(chosen.name));
    if (!chosen.capture || !wantsPlace(chosen)) return;
    // The photo is there; its place follows. Meanwhile it may be described, moved or removed.
    setLocating((ids) => [...ids, chosen.id]);
    const capture = await withPlace(chosen.capture);
    setLocating((ids) => ids.filter((id) => id !== chosen.id));
    change((now) => now.map((other) => (other.id === chosen.id ? { ...other, capture } : other)));
  };
  const add = (picked: readonly File[]): void => {
    setFault('');
    setRemoved(null);
    for (const file of picked) void addOne(file);
  };
  const move = (place: number, by: 1 | -1): void => {
    const file = latest.current[place];
    if (!file) return;
    change((now) => now.toSpliced(place, 1).toSpliced(place + by, 0, file));
    setSaid(t.moved(file.name, place + by + 1, latest.current.length));
  };
  const remove = (place: number): void => {
    const file = latest.current[place];
    if (!file) return;
    change((now) => now.toSpliced(place, 1));
    setRemoved({ file, place });
    setSaid(t.removed(file.name));
    setFault('');
  };
  const undo = (): void => {
    if (!removed) return;
    change((now) => now.toSpliced(removed.place, 0, removed.file));
    setRemoved(null);
    setSaid(t.added(removed.file.name));
  };
  return { preparing, said, fault, removed, locating, add, replace, move, remove, undo };
}
