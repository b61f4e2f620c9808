import type { Say, WordKey } from '../../i18n/words.ts';

/** What is said to a table while it happens, and how the same is told about it afterwards. */
const later: Partial<Record<WordKey, WordKey>> = {
  'said.stepEntered': 'watch.entered',
  'said.stepFinished': 'watch.finished',
  'said.cardDrawn': 'watch.drawn',
  'said.cardGiven': 'watch.given',
  'said.cardWritten': 'watch.card-written',
  'said.cardWritten.asked': 'watch.card-written',
  'said.answerGiven': 'watch.answered',
  'said.answerTakenBack': 'watch.thought-again',
  'said.helpAsked': 'watch.help',
  'said.helpOver': 'watch.help-over',
  'said.actUndone': 'watch.undone',
  'said.withdrawn': 'report.withdrawn',
  'landed.live': 'watch.live',
  'revise.line': 'watch.revise',
  'judging.said.accepted': 'judging.said.desk.accepted',
  'judging.said.refused': 'judging.said.desk.refused',
  'judging.said.shown-again': 'judging.said.desk.shown-again',
  'outcome.noted': 'report.noted',
  'outcome.met.client': 'report.met.client',
  'outcome.met.facilitator': 'report.met.facilitator',
  'outcome.met.rules': 'report.met.rules',
  'outcome.met.table': 'report.met.table',
  'outcome.unmet.client': 'report.unmet.client',
  'outcome.unmet.facilitator': 'report.unmet.facilitator',
  'outcome.unmet.rules': 'report.unmet.rules',
  'outcome.unmet.table': 'report.unmet.table',
};

/** The words of somebody who tells about tables to others: what is said to nobody in particular stays as it is. */
export const afterwards = (say: Say): Say =>
  Object.assign((...[key, params]: Parameters<Say>) => say(later[key] ?? key, params), { language: say.language });
