import { InvariantError } from '../../lib/assert.ts';
import { makeCommitPause } from './commit-pause.ts';
import {
  type Job,
  type JobAnswer,
  type JobArguments,
  type JobFailure,
  type JobName,
  jobKinds,
  type Outcome,
  type Runner,
  type Told,
} from './jobs.ts';
import type { Storage } from './storage.ts';
import { StorageError } from './storage-error.ts';

interface Waiting {
  readonly job: Job;
  readonly settle: (outcome: Outcome) => void;
}

/** A storage whose work a runner does. While a batch is under way, all that is asked for waits together for the next: so many rooms share one commit. `shortestPause`: between the beginnings of two commits of moves, in milliseconds. */
export function storageOver(runner: Runner, shortestPause = 25): Storage {
  const waiting: Waiting[] = [];
  const pause = makeCommitPause(shortestPause);
  let pending = 0;
  let trouble: string | null = null;
  let pumping: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const note = (job: Job, outcome: Outcome): void => {
    if (jobKinds[job.name] === 'read' || (!outcome.ok && outcome.error.code === 'bug')) return;
    trouble = outcome.ok ? null : outcome.error.detail;
  };

  const runBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const open = new Map(batch.entries());
    const settle = (place: number, outcome: Outcome): void => {
      const asked = open.get(place);
      if (!asked) return;
      open.delete(place);
      pending -= 1;
      note(asked.job, outcome);
      asked.settle(outcome);
    };
    const hear = (told: readonly Told[]): void => {
      for (const [place, outcome] of told) settle(place, outcome);
    };
    const end = await runner
      .run(
        batch.map(({ job }) => job),
        hear,
      )
      .catch(detailOf);
    for (const place of [...open.keys()]) settle(place, failed(end ?? 'There was no answer'));
    trouble = end ?? trouble;
  };

  const pump = async (): Promise<void> => {
    // Whatever is asked for in the same turn goes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      await pause.over();
      await runBatch(waiting.splice(0));
    }
    pumping = undefined;
  };

  const ask = (job: Job): Promise<Outcome> => {
    if (closing) return Promise.resolve(failed('The storage is closed'));
    pending += 1;
    return new Promise((settle) => {
      waiting.push({ job, settle });
      if (job.name !== 'append') pause.hurry();
      pumping ??= pump();
    });
  };

  const close = async (): Promise<void> => {
    pause.hurry();
    await pumping;
    await runner.stop();
  };

  return {
    ...kept(ask),
    health: () => ({ ok: trouble === null, detail: trouble, waiting: pending }),
    close: () => (closing ??= close()),
  };
}

const failed = (detail: string): Outcome => ({ ok: false, error: { code: 'failed', detail } });
const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function kept(ask: (job: Job) => Promise<Outcome>): Omit<Storage, 'health' | 'close'> {
  const asking =
    <Name extends JobName>(name: Name) =>
    async (...args: JobArguments<Name>): Promise<JobAnswer<Name>> => {
      const outcome = await ask({ name, arguments: args });
      if (!outcome.ok) throw errorOf(outcome.error);
      return outcome.value as JobAnswer<Name>;
    };
  return {
    create: asking('create'),
    find: asking('find'),
    findByCode: asking('findByCode'),
    list: asking('list'),
    change: asking('change'),
    append: asking('append'),
    entriesAfter: asking('entriesAfter'),
    verify: asking('verify'),
    saveSnapshot: asking('saveSnapshot'),
    latestSnapshot: asking('latestSnapshot'),
    putPerson: asking('putPerson'),
    removePerson: asking('removePerson'),
    peopleOf: asking('peopleOf'),
    findToken: asking('findToken'),
    deleteWorkshop: asking('deleteWorkshop'),
    sweep: asking('sweep'),
  };
}

const errorOf = ({ code, detail }: JobFailure): Error =>
  code === 'bug' ? new InvariantError(detail) : new StorageError(code, detail);
