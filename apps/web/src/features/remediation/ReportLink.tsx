import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';

/** Báo cáo kết quả khắc phục of the notice of a visit, as it stands now, to be signed. */
export function ReportLink({ visit }: { visit: string }) {
  const t = useT().remediation;
  return (
    <a className="button button-plain" href={`/api/v1/inspections/${visit}/remediation-report.pdf`} download>
      <Icon name="file" small />
      <span>{t.report}</span>
    </a>
  );
}
