/** `?renderer=canvas` or `?renderer=webgl` overrules what the table finds out by itself. */
export function wantedRenderer(): { readonly renderer?: 'canvas' | 'webgl' } {
  const wanted = new URLSearchParams(location.search).get('renderer');
  return wanted === 'canvas' || wanted === 'webgl' ? { renderer: wanted } : {};
}
