import type { Paper as PaperData, PaperBlock } from '../../app/api-types';
import './paper.css';

type Runs = PaperBlock['lines'][number];

interface PaperProps {
  paper: PaperData;
  label: string;
  draft: boolean;
  /** What is being typed as the unit's opinion; it stands where the paper has lines to write on. */
  opinion: string;
}

/** The minutes as they are printed: the same data as the PDF, set as a sheet on a desk and as text on a phone. */
export function Paper({ paper, label, draft, opinion }: PaperProps) {
  const blocks = withOpinion(paper.body, opinion);
  return (
    <article className="paper" aria-label={label} lang="vi">
      {draft && (
        <p className="paper-draft">
          <span>DỰ THẢO</span>
        </p>
      )}
      <div className="paper-head">
        <div>
          {paper.parent && <p>{paper.parent}</p>}
          <p className="paper-strong paper-ruled">{paper.issuer}</p>
          <p>Số: {paper.number ?? '…/BB-KTCV'}</p>
        </div>
        <div>
          <p className="paper-strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="paper-strong paper-ruled">Độc lập - Tự do - Hạnh phúc</p>
          <p className="paper-slanted">{paper.dateline}</p>
        </div>
      </div>
      <p className="paper-title">{paper.typeName}</p>
      <p className="paper-title paper-ruled">{paper.subject}</p>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      <div className="paper-signatures">
        {paper.signatures.map(({ capacity, name }) => (
          <div key={capacity.join()}>
            <p className="paper-strong">{capacity.join(' ')}</p>
            <p className="paper-slanted">(Ký, ghi rõ họ tên)</p>
            <p className="paper-strong paper-name">{name ?? ' '}</p>
          </div>
        ))}
      </div>
      {paper.tail.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      <p className="paper-recipients">
        <em>Nơi nhận:</em> {paper.recipients.join('; ')}.
      </p>
    </article>
  );
}

function withOpinion(body: readonly PaperBlock[], opinion: string): PaperBlock[] {
  const lines = opinion.trim().split(/\n+/).filter(Boolean);
  if (lines.length === 0) return [...body];
  const first = body.findIndex(({ isOpinion }) => isOpinion);
  const typed = lines.map((text): PaperBlock => {
    return { kind: 'paragraph', columns: [], isOpinion: true, lines: [[{ text, bold: false, italics: false }]] };
  });
  return body.flatMap((block, at) => (at === first ? typed : block.isOpinion ? [] : [block]));
}

function Block({ block }: { block: PaperBlock }) {
  const [line = []] = block.lines;
  switch (block.kind) {
    case 'heading':
      return (
        <p className="paper-heading">
          <Line runs={line} />
        </p>
      );
    case 'list':
      return (
        <ul className="paper-list">
          {block.lines.map((item, at) => (
            <li key={at}>
              <Line runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'writing-lines':
      return block.lines.map((_, at) => <p key={at} className="paper-line" aria-hidden="true" />);
    case 'table':
      return <Table block={block} />;
    default:
      return (
        <p className={`paper-paragraph paper-${block.kind}`}>
          <Line runs={line} />
        </p>
      );
  }
}

function Table({ block: { columns, lines } }: { block: PaperBlock }) {
  const rows = Array.from({ length: lines.length / columns.length }, (_, row) =>
    lines.slice(row * columns.length, (row + 1) * columns.length),
  );
  const caption = columns.map(({ title }) => title).join(', ');
  return (
    // Wider than a phone: it scrolls by itself, also with the keyboard.
    <div className="paper-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((runs, at) => (
                <td key={at} className={`paper-${columns[at]?.align ?? 'left'}`}>
                  <Line runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Line = ({ runs }: { runs: Runs }) =>
  runs.map(({ text, bold, italics }, at) => {
    const inner = italics ? <em>{text}</em> : text;
    return bold ? <strong key={at}>{inner}</strong> : <span key={at}>{inner}</span>;
  });
