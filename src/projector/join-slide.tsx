import type { Say } from '../i18n/words.ts';
import type { JoinView } from '../protocol/room.ts';
import { spaced } from '../store/room/code-words.ts';
import type { JoinSlide } from '../store/room/join-slide.ts';
import { qrBox, qrPath } from '../store/room/qr-path.ts';
import { inColumns } from './slides/in-columns.ts';

/** How to join, for the back row: address, code and QR, and who has come. */
export const JoinSlideView = ({ slide, say }: { readonly slide: JoinSlide; readonly say: Say }) => (
  <main class="screen show-join">
    <div class="join-words">
      <h1>{slide.format}</h1>
      <p class="join-how">{say('screen.join.open')}</p>
      <p class={slide.address.length > 24 ? 'join-where long' : 'join-where'}>{slide.address}</p>
      <p class="join-how">{say('screen.join.type')}</p>
      <p class="join-what">{slide.code}</p>
    </div>
    {slide.qr.length > 0 && (
      <svg class="join-qr" viewBox={qrBox(slide.qr)} role="img" aria-label={say('screen.join.qr')} shape-rendering="crispEdges">
        <path d={qrPath(slide.qr)} />
      </svg>
    )}
    <div class="join-foot">
      <p class="join-here" role="status">
        {say('screen.join.here', { count: slide.here })}
      </p>
      <ul class="join-tiles" style={inColumns(Math.min(4, Math.max(1, slide.tables.length)))}>
        {slide.tables.map(({ key, name, here }) => (
          <li key={key}>
            <span class="join-tile-name" dir="auto">
              {name}
            </span>
            <span class="join-tile-here">{here}</span>
          </li>
        ))}
      </ul>
    </div>
  </main>
);

/** Above every other slide, while anybody can come in. */
export const JoinCorner = ({ joining, say }: { readonly joining: JoinView; readonly say: Say }) => (
  <p class="join-corner">
    {say('screen.join.corner', { address: joining.address.replace(/^http:\/\//, '') })} <strong>{spaced(joining.code)}</strong>
  </p>
);
