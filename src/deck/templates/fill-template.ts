import { asTitle } from '../words.ts';

/** What goes into a template in the place of the words in capital letters. */
export interface TemplateWords {
  readonly name: string;
  /** How its writer hears of mistakes: `run "npm run smg -- lint"`. */
  readonly look: string;
  /** The way to the schema by which editors complete words. Without it there is no such line. */
  readonly schema?: string;
}

/** A template as a file to begin with; its title is made from the name. */
export function fillTemplate(template: string, { name, look, schema }: TemplateWords): string {
  const known = schema === undefined ? template.slice(template.indexOf('\n') + 1) : template;
  const title = asTitle(name).slice(0, 40).trim();
  return known
    .replaceAll('NAME', name)
    .replaceAll('TITLE', title)
    .replaceAll('SCHEMA', schema ?? '')
    .replaceAll('LOOK', look);
}
