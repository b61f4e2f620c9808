import type { ReportLine } from '../../store/report/report-parts.ts';

/** Labels, and what was written beside them. A line without a label is a paragraph. */
export function WordsView({ lines }: { readonly lines: readonly ReportLine[] }) {
  const labelled = lines.filter(({ label }) => label !== '');
  return (
    <>
      {lines
        .filter(({ label }) => label === '')
        .map(({ text }) => (
          <p key={text} class="report-text" dir="auto">
            {text}
          </p>
        ))}
      {labelled.length > 0 && (
        <dl class="report-words">
          {labelled.map(({ label, text }, index) => (
            <div key={`${index}-${label}`}>
              <dt>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
