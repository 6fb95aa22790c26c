import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { WorkList } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { productsOfText, textOfProducts } from './typedProducts';

interface Props {
  body: { id: number; name: string };
  year: number;
  /** What is being written already; null for a new one. */
  draft: WorkList | null;
  onClose: () => void;
  onDone: () => void;
}

/** The products of a draft, one a line, as they are copied out of a sheet. */
export function DraftForm({ body, year, draft, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [text, setText] = useState(() => textOfProducts(draft?.products ?? []));
  const key = useCommandKey();
  const { products: typed, unread } = productsOfText(text);
  const submission = useSubmit({
    fields: ['products'],
    check: () => [
      ...(unread.length > 0 ? [{ field: 'products', message: t.linesUnread(unread.join(', ')) }] : []),
      ...(typed.length + unread.length === 0 && draft === null ? [{ field: 'products', message: t.linesMissing }] : []),
    ],
    send: () => {
      // A product keeps its id from draft to draft as long as it keeps its name.
      const known = new Map(draft?.products.map((product) => [product.name, product.id]));
      const products = typed.map((product) => ({ id: known.get(product.name) ?? newId(), ...product }));
      if (draft === null) return call('POST /work-lists', { body: { id, unitId: body.id, year, products } });
      return call('POST /work-lists/{id}/products', {
        path: { id: draft.id },
        body: { products },
        ifMatch: draft.etag,
        idempotencyKey: key.forContent({ text, etag: draft.etag }),
      });
    },
    renewId: () => setId(newId()),
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id="work-list-draft" label={t.draftOf(body.name, year)} submission={submission}>
      <h3>{t.draftOf(body.name, year)}</h3>
      <TextArea rows={10} name="products" label={t.lines} hint={t.linesHint} value={text} onChange={setText} />
      <p className="meta">{typed.length === 0 && draft !== null ? t.givesUp : t.linesRead(typed.length)}</p>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.saveDraft}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
