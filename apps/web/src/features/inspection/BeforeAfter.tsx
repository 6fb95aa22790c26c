import type { AmendableContent, Amendment } from '../../app/api-types';
import { useT } from '../../i18n';
import { Facts } from '../../ui/Parts';

/** What the finding says and what it would say, side by side; what differs stands out by more than colour. */
export function BeforeAfter({ amendment }: { amendment: Amendment }) {
  const t = useT().inspection.amendment;
  const { before, after } = amendment;
  return (
    <div className="before-after">
      <section>
        <h4>{t.before}</h4>
        <Content content={before} against={after} mark="del" />
      </section>
      <section>
        <h4>{t.after}</h4>
        {after ? <Content content={after} against={before} mark="ins" /> : <p>{t.withdrawnAfter}</p>}
      </section>
    </div>
  );
}

interface ContentProps {
  content: AmendableContent;
  against: AmendableContent | null;
  mark: 'del' | 'ins';
}

function Content({ content, against, mark: Changed }: ContentProps) {
  const { finding: t, classes, severities } = useT().inspection;
  const shown = (key: keyof AmendableContent, text: string | null) => {
    if (text === null) return null;
    return against && against[key] !== content[key] ? <Changed>{text}</Changed> : text;
  };
  return (
    <Facts
      items={[
        [t.title, shown('title', content.title)],
        [t.findingClass, shown('findingClass', classes[content.findingClass])],
        [t.severity, shown('severity', severities[content.severity])],
        [t.count, shown('count', content.count === null ? null : String(content.count))],
        [t.detail, shown('detail', content.detail)],
        [t.recommendedAction, shown('recommendedAction', content.recommendedAction)],
      ]}
    />
  );
}
