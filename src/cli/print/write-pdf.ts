import PdfDocument from 'pdfkit';
import { assertNever } from '../../lib/assert.ts';
import type { Fonts } from './fonts.ts';
import {
  type BoxMark,
  type GroupMark,
  type LineMark,
  type Mark,
  matrixOf,
  type Page,
  type PathMark,
  type PictureMark,
  type Stroke,
  type WordsMark,
} from './mark.ts';

type Pdf = PDFKit.PDFDocument;
type Part = PDFKit.PDFStructureElement;

export interface PdfHead {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly credit: string;
}

/** Writes pages as a PDF whose words can be found, copied and read out, with only the letters that it uses in it. */
export async function writePdf(
  fonts: Fonts,
  { title, language, credit }: PdfHead,
  pages: readonly Page[],
): Promise<Uint8Array> {
  const pdf = new PdfDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Subject: credit },
  });
  const written = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const page of pages) writePage(pdf, root, fonts, page);
  root.end();
  pdf.end();
  return await written;
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function writePage(pdf: Pdf, root: Part, fonts: Fonts, { paper, trim, marks }: Page): void {
  pdf.addPage({ size: [paper.width, paper.height], margin: 0 });
  if (trim) {
    const bottom = paper.height - trim.y - trim.height;
    Object.assign(pdf.page.dictionary.data, { TrimBox: [trim.x, bottom, trim.x + trim.width, bottom + trim.height] });
  }
  for (const mark of marks) writeMark(pdf, root, fonts, mark);
}

function writeMark(pdf: Pdf, part: Part, fonts: Fonts, mark: Mark): void {
  if (mark.kind === 'words') writeWords(pdf, part, fonts, mark);
  else if (mark.kind === 'group') writeGroup(pdf, part, fonts, mark);
  else if (mark.kind === 'picture' && mark.alt !== '') readOut(pdf, part, 'Figure', () => drawPicture(pdf, mark), mark.alt);
  else passedOver(pdf, () => drawShape(pdf, mark));
}

function drawShape(pdf: Pdf, mark: Exclude<Mark, WordsMark | GroupMark>): void {
  switch (mark.kind) {
    case 'box':
      drawBox(pdf, mark);
      break;
    case 'line':
      drawLine(pdf, mark);
      break;
    case 'picture':
      drawPicture(pdf, mark);
      break;
    case 'path':
      drawPath(pdf, mark);
      break;
    default:
      assertNever(mark);
  }
}

function readOut(pdf: Pdf, part: Part, tag: string, draw: () => void, alt?: string): void {
  part.add(pdf.struct(tag, alt === undefined ? {} : { alt }, draw));
}

/** Draws something that is passed over when the page is read out. */
function passedOver(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

function writeGroup(pdf: Pdf, part: Part, fonts: Fonts, { place, title, clip, marks }: GroupMark): void {
  const section = title === undefined ? part : pdf.struct('Sect', { title });
  if (section !== part) part.add(section);
  pdf.save();
  pdf.transform(...matrixOf(place));
  if (clip) pdf.roundedRect(clip.rect.x, clip.rect.y, clip.rect.width, clip.rect.height, clip.radius).clip();
  for (const mark of marks) writeMark(pdf, section, fonts, mark);
  pdf.restore();
  if (section !== part) section.end();
}

function writeWords(pdf: Pdf, part: Part, fonts: Fonts, words: WordsMark): void {
  if (words.lines.length === 0) return;
  readOut(pdf, part, words.as, () => drawWords(pdf, fonts, words));
}

function drawWords(pdf: Pdf, fonts: Fonts, { lines, size, bold, ink }: WordsMark): void {
  pdf.fontSize(size).fillColor(ink);
  for (const line of lines) {
    let { x } = line;
    for (const { face, text } of fonts.runsOf(line.text, bold)) {
      pdf.registerFont(face.name, face.file);
      pdf.font(face.name).text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
      x += fonts.widthOf(text, size, bold);
    }
  }
}

function drawPicture(pdf: Pdf, { picture, square, line, soft }: PictureMark): void {
  pdf.save();
  pdf.translate(square.x, square.y).scale(square.width / 256);
  for (const path of picture.soft) pdf.path(path).fill(soft);
  for (const path of picture.line) pdf.path(path).fill(line);
  pdf.restore();
}

function drawPath(pdf: Pdf, { path, at, scale, fill }: PathMark): void {
  pdf.save();
  pdf.translate(at.x, at.y).scale(scale);
  pdf.path(path).fill(fill);
  pdf.restore();
}

function drawLine(pdf: Pdf, { from, to, stroke }: LineMark): void {
  withStroke(pdf, stroke, () => pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke());
}

function drawBox(pdf: Pdf, { rect, radius = 0, fill, stroke }: BoxMark): void {
  const outline = () =>
    pdf.roundedRect(rect.x, rect.y, rect.width, rect.height, Math.min(radius, rect.width / 2, rect.height / 2));
  if (fill) outline().fill(fill);
  if (stroke) withStroke(pdf, stroke, () => outline().stroke());
}

function withStroke(pdf: Pdf, { ink, width }: Stroke, draw: () => void): void {
  pdf.save();
  pdf.lineWidth(width).strokeColor(ink);
  draw();
  pdf.restore();
}
