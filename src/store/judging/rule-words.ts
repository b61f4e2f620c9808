import type { JudgeStep } from '../../engine/format.ts';
import type { Say } from '../../i18n/words.ts';

/** How a decision is taken, in sentences for everybody to read before it is. */
export function ruleWords(step: JudgeStep, say: Say): readonly string[] {
  if (step.how === 'none') return [say('judging.none.rule')];
  return step.how === 'accept' ? gateRules(step, say) : [...voterRules(step, say), ...winnerRules(step, say)];
}

function gateRules({ by, refused }: JudgeStep, say: Say): readonly string[] {
  return [say(`judging.rule.accept.${by === 'client' ? 'client' : 'facilitator'}`), say(`judging.rule.${refused}`)];
}

function voterRules({ how, by, votes, own, secret, halls }: JudgeStep, say: Say): readonly string[] {
  if (how === 'accept' || how === 'none' || by === 'facilitator' || by === 'client') return [say('judging.rule.facilitator')];
  return [
    say(`judging.rule.${by}.${how}`, { count: votes }),
    ...(how === 'rank' ? [say('judging.rule.points', { count: votes })] : []),
    ...(halls ? [say('judging.rule.halls')] : []),
    ...(own ? [] : [say('judging.rule.not-own')]),
    say(secret ? 'judging.rule.secret' : 'judging.rule.open'),
  ];
}

function winnerRules({ by, through, ties, prize }: JudgeStep, say: Say): readonly string[] {
  const crowd = by === 'tables' || by === 'people';
  return [
    say('judging.rule.through', { count: through }),
    ...(crowd ? [say(`judging.rule.ties.${ties}`)] : []),
    ...(prize === undefined ? [] : [say('judging.rule.prize', { prize })]),
  ];
}
