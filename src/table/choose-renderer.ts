export type Renderer = 'canvas' | 'webgl';

export interface DrawingPower {
  readonly renderer: Renderer;
  /** Pictures beyond this device-pixel ratio cost more than they show. */
  readonly mostRatio: number;
}

const software = /swiftshader|llvmpipe|software|basic render/i;

/** WebGL only where real hardware stands behind it: drawn in software it is several times slower than a 2D canvas. */
export function choosePower(wanted: Renderer | 'auto'): DrawingPower {
  const hardware = hasHardwareWebGL();
  const renderer = wanted === 'auto' ? (hardware ? 'webgl' : 'canvas') : wanted;
  return { renderer, mostRatio: hardware ? 3 : 1.5 };
}

function hasHardwareWebGL(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl');
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !software.test(String(name));
}
