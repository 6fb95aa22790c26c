import type { AmendableContent, Finding, FindingClass, Severity } from '../../app/api-types';
import { useT } from '../../i18n';
import type { FieldError } from '../../ui/useSubmit';

/** The words of a finding as they are typed: everything text. */
export interface TypedFinding {
  title: string;
  findingClass: FindingClass | '';
  severity: Severity | '';
  count: string;
  detail: string;
  recommendedAction: string;
}

export const FINDING_FIELDS = ['title', 'findingClass', 'severity', 'count', 'detail', 'recommendedAction'] as const;

export const typedFrom = (finding: Finding): TypedFinding => ({
  title: finding.title,
  findingClass: finding.findingClass,
  severity: finding.severity,
  count: finding.count === null ? '' : String(finding.count),
  detail: finding.detail ?? '',
  recommendedAction: finding.recommendedAction ?? '',
});

function contentOf(typed: TypedFinding): AmendableContent {
  return {
    title: typed.title.trim(),
    // `useFindingCheck` has refused a form where these two are empty.
    findingClass: typed.findingClass as FindingClass,
    severity: typed.severity as Severity,
    count: typed.count.trim() === '' ? null : Number(typed.count),
    detail: typed.detail.trim() || null,
    recommendedAction: typed.recommendedAction.trim() || null,
  };
}

/** Only what differs from the version on the server, so that two people may change different fields. */
export function changesOf(finding: Finding, typed: TypedFinding): Partial<AmendableContent> {
  const content = contentOf(typed);
  return Object.fromEntries(
    FINDING_FIELDS.filter((key) => content[key] !== finding[key]).map((key) => [key, content[key]]),
  );
}

export function useFindingCheck(typed: TypedFinding): () => FieldError[] {
  const t = useT().inspection.finding;
  return () => {
    const found: FieldError[] = [];
    if (!typed.title.trim()) found.push({ field: 'title', message: t.titleMissing });
    if (!typed.findingClass) found.push({ field: 'findingClass', message: t.findingClassMissing });
    if (!typed.severity) found.push({ field: 'severity', message: t.severityMissing });
    if (typed.count.trim() && !/^[1-9]\d{0,5}$/.test(typed.count.trim())) {
      found.push({ field: 'count', message: t.countWrong });
    }
    return found;
  };
}
