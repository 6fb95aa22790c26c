import { createContext, useContext, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../i18n';
import { Icon } from './Icon';
import { useErrorTitle } from './pageTitle';
import { useProblemText } from './problemText';
import type { FieldError, Submission } from './useSubmit';

interface FormState {
  id: string;
  errors: FieldError[];
}
const FormContext = createContext<FormState>({ id: 'form', errors: [] });

/** What a field needs to know of its form: its id, and the text that belongs beside it. */
export function useField(name: string): { id: string; error: string | undefined } {
  const { id, errors } = useContext(FormContext);
  return { id: `${id}-${name}`, error: errors.find(({ field }) => field === name)?.message };
}

/** Fields that are kept one by one as they are typed, without a form that is sent. */
export function FieldScope({ id, errors, children }: FormState & { children: ReactNode }) {
  return <FormContext value={{ id, errors }}>{children}</FormContext>;
}

interface FormProps {
  id: string;
  submission: Submission;
  label?: string;
  /** Takes the place of the summary where a problem has an answer of its own, such as a stale version. */
  instead?: ReactNode;
  children: ReactNode;
}

/** A form with its summary of problems. Enter that ends a Telex or VNI composition does not send it. */
export function Form({ id, submission, label, instead, children }: FormProps) {
  const composing = useRef(false);
  const guardEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.nativeEvent.isComposing || composing.current)) event.preventDefault();
  };
  return (
    <FormContext value={{ id, errors: submission.errors }}>
      <form
        id={id}
        className="form"
        noValidate
        aria-label={label}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onKeyDown={guardEnter}
        onSubmit={(event) => {
          event.preventDefault();
          if (!composing.current) submission.submit();
        }}
      >
        <ErrorSummary id={id} submission={submission} instead={instead} />
        {children}
      </form>
    </FormContext>
  );
}

function ErrorSummary({ id, submission, instead }: Pick<FormProps, 'id' | 'submission' | 'instead'>) {
  const { errors, problem, attempt } = submission;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const texts = useProblemText(problem);
  const shown = errors.length > 0 || problem !== null;
  useErrorTitle(shown);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!shown) return null;
  if (instead) {
    return (
      <div ref={box} tabIndex={-1} className="instead">
        {instead}
      </div>
    );
  }
  const isTransport = problem !== null && (problem.status === 0 || problem.status >= 500);
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={`${id}-problems`}>
      <h2 id={`${id}-problems`}>
        <Icon name="warning" />
        {isTransport ? t.form.notSentHeading : t.form.problemHeading}
      </h2>
      {errors.length > 0 ? (
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field}:${message}`}>
              {field ? (
                <a href={`#${id}-${field}`} onClick={(event) => focusField(event, `${id}-${field}`)}>
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      ) : (
        texts && (
          <>
            <p className="error-title">{texts.title}</p>
            {texts.what && <p>{texts.what}</p>}
          </>
        )
      )}
      {problem?.traceId && isTransport && (
        <p className="meta">
          {t.frame.problem.traceId}: <code>{problem.traceId}</code>
        </p>
      )}
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
