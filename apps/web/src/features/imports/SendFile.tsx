import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { uploadList } from '../../app/api';
import type { RosterImport, UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { FileField } from '../../ui/FileField';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { UnitPicker } from '../organization/UnitPicker';
import { useUnitOfAddress } from '../organization/useUnitOfAddress';
import { keepImport } from './useImports';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** By its name, because browsers call the same file by many kinds. The server looks into it and says what it is. */
const KINDS: Readonly<Record<string, string>> = { xlsx: WORKBOOK, xlsm: WORKBOOK, xls: WORKBOOK, csv: 'text/csv' };
const kindOf = (file: File | null): string | undefined => KINDS[file?.name.split('.').at(-1)?.toLowerCase() ?? ''];

interface Props {
  /** Whose list it is; asked for when another may be meant. */
  unit: UnitRef | undefined;
  mended?: boolean;
  onSent: (sent: RosterImport) => void;
}

/** Sends a list of people to be looked at: nothing else happens yet. */
export function SendFile({ unit, mended = false, onSent }: Props) {
  const { imports: t, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useUnitOfAddress(unit?.id, unit?.name);
  const type = kindOf(file);
  const submission = useSubmit({
    fields: ['unitId', 'file'],
    check: () => [
      ...(chosen.unit ? [] : [{ field: 'unitId', message: r.unitMissing }]),
      ...(file === null ? [{ field: 'file', message: t.fileMissing }] : []),
      ...(file !== null && type === undefined ? [{ field: 'file', message: t.fileKind }] : []),
    ],
    send: () => uploadList(id, chosen.unit?.id ?? 0, { file: file ?? new File([], ''), type: type ?? WORKBOOK }),
    renewId: () => setId(newId()),
    done: async (sent) => {
      await keepImport(sent);
      onSent(sent);
    },
  });
  return (
    <Form id={mended ? 'send-mended' : 'send-list'} label={mended ? t.sendMended : t.fresh} submission={submission}>
      {!mended && <UnitPicker name="unitId" label={t.unit} hint={t.unitHint} value={chosen} onChange={setChosen} />}
      <FileField
        name="file"
        label={t.file}
        hint={mended ? undefined : t.fileHint}
        file={file}
        onChange={(picked) => {
          setFile(picked);
          setId(newId());
        }}
        accept={['.xlsx', '.csv', WORKBOOK, 'text/csv']}
      />
      <div className="form-actions">
        <SubmitButton look={mended ? 'plain' : 'primary'} icon="up" pending={submission.pending}>
          {mended ? t.sendMended : t.send}
        </SubmitButton>
      </div>
    </Form>
  );
}
