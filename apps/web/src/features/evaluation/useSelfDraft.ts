import { useCallback, useEffect, useRef, useState } from 'react';
import { call, isProblem, type ApiProblem } from '../../app/api';
import type { Evaluation, ProblemBody } from '../../app/api-types';
import { useDraft } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showMonth } from '../reporting/months';
import { lineFault, typedPoints, type Typed } from './points';
import { showEvaluation } from './useEvaluations';

export interface SelfContent {
  points: Record<string, string>;
  strengths: string;
  weaknesses: string;
  /** The device has something that the server has not. */
  unsent: boolean;
}

const SAVE_AFTER_MS = 1500;

export function contentOf(evaluation: Evaluation): SelfContent {
  return {
    points: Object.fromEntries(evaluation.selfPoints.map(({ code, points }) => [code, typedPoints(points)])),
    strengths: evaluation.strengths ?? '',
    weaknesses: evaluation.weaknesses ?? '',
    unsent: false,
  };
}

/** The lines that can be taken, as the server takes them. */
export function typedLines(evaluation: Evaluation, content: SelfContent): Typed[] {
  return evaluation.criteria
    .map(({ code }) => ({ code, points: content.points[code] ?? '' }))
    .filter((line) => line.points.trim() !== '' && lineFault(evaluation, line) === null);
}

/**
 * One's own part while it is written: on the device at every keystroke, on the server when typing pauses. What the device
 * has and the server has not comes first after a reload.
 */
export function useSelfDraft(evaluation: Evaluation) {
  const { evaluation: t } = useT();
  const place = { href: `/evaluations/${evaluation.id}`, title: t.monthOf(showMonth(evaluation.month)) };
  const draft = useDraft(`evaluation ${evaluation.id}`, contentOf(evaluation), place);
  const content =
    draft === null ? null : draft.value.unsent ? draft.value : { ...contentOf(evaluation), unsent: false };
  const [local, setLocal] = useState<SelfContent | null>(null);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const latest = useRef({ evaluation, content: local ?? content });
  useEffect(() => {
    latest.current = { evaluation, content: local ?? content };
  });
  const saving = useRef<Promise<ApiProblem | null> | null>(null);

  const send = useCallback(async (): Promise<ApiProblem | null> => {
    const { evaluation: now, content: written } = latest.current;
    if (written === null || !written.unsent) return null;
    const body = {
      points: typedLines(now, written),
      strengths: written.strengths.trim() || null,
      weaknesses: written.weaknesses.trim() || null,
    };
    try {
      const saved = await call('PATCH /own-evaluations/{id}', {
        path: { id: now.id },
        body,
        ifMatch: `"${now.id}-${now.version}"`,
      });
      setProblem(null);
      const isSame = latest.current.content === written;
      if (isSame) {
        setLocal({ ...written, unsent: false });
        draft?.change({ unsent: false });
      }
      showEvaluation(saved);
      latest.current = { evaluation: saved, content: isSame ? { ...written, unsent: false } : latest.current.content };
      return null;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error.problem);
      return error;
    }
  }, [draft]);

  /** One at a time; what was typed meanwhile goes with the next. @returns why it is not kept on the server, or null */
  const save = useCallback(async (): Promise<ApiProblem | null> => {
    await saving.current;
    saving.current = send();
    return saving.current;
  }, [send]);

  const shown = local ?? content;
  useEffect(() => {
    if (!shown?.unsent) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [shown, save]);

  const change = (part: Partial<SelfContent>): void => {
    if (shown === null) return;
    const next = { ...shown, ...part, unsent: true };
    latest.current = { ...latest.current, content: next };
    setLocal(next);
    draft?.change(next);
  };

  return { content: shown, change, save, problem, forget: () => draft?.clear() };
}
