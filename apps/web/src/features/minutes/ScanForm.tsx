import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { call, fileAddress, upload } from '../../app/api';
import type { Minutes } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { fileFault, FileField } from '../../ui/FileField';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Parts';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showMinutes } from './useMinutes';

interface Props {
  minutes: Minutes;
  onSaid: (text: string) => void;
}

/** The signed paper as it came back: shown to both sides, sent by the inspecting one. */
export function ScanForm({ minutes, onSaid }: Props) {
  const t = useT().minutes.scan;
  const { scan, allowed } = minutes;
  const [open, setOpen] = useState(false);
  const sends = allowed.includes('attach-scan');
  return (
    <Section id="scan-heading" title={t.heading}>
      {scan ? (
        <p>
          <Icon name="file" small /> <a href={fileAddress(scan.id)}>{scan.name}</a>
        </p>
      ) : (
        <p className="meta">{t.none}</p>
      )}
      {sends && scan && !open && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t.replace}
        </Button>
      )}
      {sends && (!scan || open) && (
        <Upload
          minutes={minutes}
          onSaid={(text) => {
            setOpen(false);
            onSaid(text);
          }}
        />
      )}
    </Section>
  );
}

function Upload({ minutes, onSaid }: Props) {
  const { minutes: texts, form } = useT();
  const t = texts.scan;
  const [file, setFile] = useState<File | null>(null);
  // One id for one file: sent again after a lost answer it is the same file.
  const id = useRef(uuidv7());
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['fileId'],
    check: () => {
      const message = file ? fileFault(file, form.file) : t.fileMissing;
      return message ? [{ field: 'fileId', message }] : [];
    },
    send: async () => {
      if (file) await upload(id.current, file);
      const body = { fileId: id.current };
      return call('POST /inspections/{id}/scan', {
        path: { id: minutes.inspectionId },
        idempotencyKey: key.forContent(body),
        body,
      });
    },
    done: (kept) => {
      key.acknowledged();
      showMinutes(kept);
      onSaid(t.done);
    },
  });
  return (
    <Form id="scan" submission={submission}>
      <FileField
        name="fileId"
        label={t.file}
        hint={t.fileHint}
        file={file}
        onChange={(next) => {
          id.current = uuidv7();
          setFile(next);
        }}
      />
      <div className="form-actions">
        <SubmitButton look="plain" pending={submission.pending}>
          {t.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
