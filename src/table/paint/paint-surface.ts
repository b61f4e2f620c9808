import type { Size } from '../../store/layout/geometry.ts';
import type { Brush } from './brush.ts';

/** The table top: warm paper under a soft light from the top left. */
export function paintSurface(brush: Brush, size: Size): void {
  const { context, theme } = brush;
  const reach = Math.hypot(size.width, size.height);
  const light = context.createRadialGradient(
    size.width * 0.18,
    size.height * -0.1,
    0,
    size.width * 0.18,
    size.height * -0.1,
    reach,
  );
  light.addColorStop(0, theme.paper);
  light.addColorStop(1, theme.paperDeep);
  context.fillStyle = light;
  context.fillRect(0, 0, size.width, size.height);
}
