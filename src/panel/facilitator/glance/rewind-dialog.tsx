import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StepId } from '../../../engine/format.ts';
import { reasonLength } from '../../../engine/host/steps.ts';
import { stepIn } from '../../../engine/steps/register.ts';
import { listOf } from '../../../i18n/cards/match-words.ts';
import { rewindLoss } from '../../../store/console/rewind-loss.ts';
import type { TableCardProps } from './table-card.tsx';

type RewindDialogProps = TableCardProps & { readonly step: StepId; readonly onDone: () => void };

/** Says what a table will lose when it is taken back, and asks why. */
export function RewindDialog({ session, source, glance, step, onDone }: RewindDialogProps) {
  const { say, act } = session;
  const { table, name } = glance;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="desk-dialog" aria-labelledby={`${id}-title`} onClose={onDone}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void act({ type: 'rewindTable', table, step, reason });
        }}
      >
        <h2 id={`${id}-title`}>{say('desk.rewind.title', { table: name, step: stepIn(source.rulebook, step).title })}</h2>
        <Loss {...rewindLoss(source, table, step)} say={say} />
        <p class="quiet">{say('desk.rewind.others')}</p>
        <label class="desk-field">
          <span>{say('desk.rewind.reason')}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={reasonLength}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <div class="desk-dialog-foot">
          <button type="button" onClick={close}>
            {say('desk.rewind.no')}
          </button>
          <button type="submit" class="primary">
            {say('desk.rewind.yes', { table: name })}
          </button>
        </div>
      </form>
    </dialog>
  );
}

type LossProps = ReturnType<typeof rewindLoss> & Pick<TableCardProps['session'], 'say'>;

function Loss({ work, read, landed, say }: LossProps) {
  return (
    <ul class="desk-loss">
      <li>{say('desk.rewind.work', { steps: listOf(work, say) })}</li>
      {landed.length > 0 && <li>{say('desk.rewind.landed', { titles: listOf(landed, say) })}</li>}
      {read.length > 0 && <li>{say('desk.rewind.read', { sheets: listOf(read, say) })}</li>}
    </ul>
  );
}
