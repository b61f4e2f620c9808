import type { CardFace } from '../../store/board.ts';
import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintBlockedWord } from './card-back.ts';
import { paintBand } from './card-band.ts';
import { paintArt } from './card-parts.ts';
import { fitText, paintBlock } from './text.ts';

/** A card to be read: picture, band, title, text and question; and that it lies face down, when it does. */
export function paintWholeCard(brush: Brush, item: PlacedCard, rect: Rect): void {
  const { face } = item;
  const far = item.state === 'out-of-reach' || item.state === 'waiting' || item.state === 'told';
  const scale = rect.width / 240;
  const art = rect.height * 0.31;
  const band = 27 * scale;
  paintArt(brush, face, { x: 0, y: 0, width: rect.width, height: art }, rect.width, far ? 0.5 : 1, 110 * scale);
  paintBand(brush, face, { x: 0, y: art, width: rect.width, height: band }, rect.width, far);
  if (item.word !== '' && (item.down || item.state === 'waiting'))
    paintBlockedWord(
      brush,
      item.word,
      { x: 0, y: art * 0.5 - 16, width: rect.width, height: 32 },
      item.down ? brush.theme.danger : brush.theme.quiet,
    );
  const pad = 15 * scale;
  const top = art + band + 11 * scale;
  paintWords(brush, face, { x: pad, y: top, width: rect.width - 2 * pad, height: rect.height - top - 11 * scale }, scale);
}

function paintWords(brush: Brush, face: CardFace, area: Rect, scale: number): void {
  const { theme } = brush;
  const gap = 7 * scale;
  const titleStyle = { size: 20 * scale, least: 15, bold: true, leading: 1.15, colour: theme.ink, mostLines: 2 };
  const title = fitText(brush, face.title, area.width, area.height * 0.3, titleStyle);
  const rest = area.height - title.height - gap;
  const body = bodyFit(brush, face, area.width, rest - gap, 15 * scale);
  const askTop = area.y + title.height + gap + body.text.height + gap;
  paintBlock(brush, title, area, titleStyle);
  paintBlock(
    brush,
    body.text,
    { ...area, y: area.y + title.height + gap },
    { size: body.size, least: 11, leading: 1.36, colour: theme.ink },
  );
  const ink = theme.suits[face.suit.colour].ink;
  paintBlock(brush, body.ask, { ...area, y: askTop }, { size: body.size, least: 11, bold: true, leading: 1.3, colour: ink });
}

/** Text and question at the largest common size at which both fit. */
function bodyFit(brush: Brush, face: CardFace, width: number, height: number, from: number) {
  const plain = (size: number) => ({ size, least: size, leading: 1.36, colour: '' });
  const bodyAt = (size: number) => {
    const ask = fitText(brush, face.ask, width, height * 0.5, { ...plain(size), bold: true, leading: 1.3 });
    const text = fitText(brush, face.text, width, height - ask.height, plain(size));
    return { text, ask, size, whole: !text.cut && !ask.cut };
  };
  for (let size = from; size > 12; size -= 0.5) {
    const tried = bodyAt(size);
    if (tried.whole) return tried;
  }
  return bodyAt(12);
}
