import { plotOf } from './plot.ts';
import type { SimulationReport } from './report.ts';
import { isNumber, type ReportTable, tablesOf } from './tables.ts';
import { warning } from './terminal.ts';
import { escaped } from './text.ts';

const style = `
  :root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
  body { max-width: 58rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2 { line-height: 1.2; }
  h2 { margin-top: 3rem; }
  table { border-collapse: collapse; width: 100%; margin-top: 1rem; font-variant-numeric: tabular-nums; }
  th, td { text-align: left; padding: 0.2rem 0.6rem 0.2rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
  td.number, th.number { text-align: right; }
  tbody th { font-weight: normal; }
  figure { margin: 1rem 0; }
  figcaption, .about { color: #444; }
  svg { width: 100%; height: auto; }
  @media print {
    body { margin: 0; max-width: none; font-size: 9pt; }
    h2 { break-after: avoid; }
    tr, figure.short { break-inside: avoid; }
    thead { display: table-header-group; }
  }`;

/** A report as one page that needs nothing else: no script, no font, no picture from elsewhere. */
export function pageOf(report: SimulationReport): string {
  const { format, deck, workshops, tables, seed, moves } = report;
  const title = `${format.title} with ${deck.title}, played ${workshops} times`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${workshops} workshops of ${tables} tables, ${moves} moves, seed “${escaped(seed)}”. ${escaped(warning)}</p>
<h2>What stands out</h2>
${findings(report)}
${tablesOf(report).map(section).join('\n')}
</main>
</body>
</html>
`;
}

const findings = ({ findings: all }: SimulationReport): string =>
  all.length === 0
    ? '<p>Nothing stands out.</p>'
    : `<ul>\n${all.map(({ sentence }) => `<li>${escaped(sentence)}</li>`).join('\n')}\n</ul>`;

function section(table: ReportTable): string {
  const { title, about, plot } = table;
  const figure = plot && plot.bars.length > 0 ? `${plotOf(title, plot)}\n` : '';
  return `<section>\n<h2>${escaped(title)}</h2>\n<p class="about">${escaped(about)}</p>\n${figure}${tableText(table)}\n</section>`;
}

function tableText({ title, columns, rows }: ReportTable): string {
  const numbers = columns.map((_, index) => index > 0 && rows.every((row) => isNumber(row[index])));
  const side = (index: number): string => (numbers[index] === true ? ' class="number"' : '');
  const head = columns.map((column, index) => `<th scope="col"${side(index)}>${escaped(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((value, index) => `<td${side(index + 1)}>${escaped(String(value))}</td>`).join('');
    return `<tr><th scope="row">${escaped(String(first))}</th>${cells}</tr>`;
  });
  return `<table aria-label="${escaped(title)}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
