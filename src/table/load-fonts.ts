/** Letters of every block that the house font brings in a file of its own. */
const samples = 'Aaŵŷłā';

/** Waits until the house font can be painted with; goes on without it when it cannot be had. */
export async function loadFonts(font: string): Promise<void> {
  const weights = [400, 700].map((weight) => document.fonts.load(`${weight} 16px ${font}`, samples));
  await Promise.allSettled(weights);
}
