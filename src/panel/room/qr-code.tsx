import { qrBox, qrPath } from '../../store/room/qr-path.ts';

interface QrCodeProps {
  readonly rows: readonly string[];
  /** What it leads to. */
  readonly label: string;
}

/** A QR code, dark on light in every theme so that phones can read it. */
export const QrCode = ({ rows, label }: QrCodeProps) =>
  rows.length === 0 ? null : (
    <svg class="qr" viewBox={qrBox(rows)} role="img" aria-label={label} focusable="false" shape-rendering="crispEdges">
      <path d={qrPath(rows)} />
    </svg>
  );
