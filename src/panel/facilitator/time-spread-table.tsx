import type { OpenSession } from '../../store/session.ts';
import type { RespreadRow } from '../../store/time/respread.ts';

/** The steps that are left, with their minutes as they are and as they would be. */
export function SpreadTable({
  session: { say },
  rows,
}: {
  readonly session: OpenSession;
  readonly rows: readonly RespreadRow[];
}) {
  return (
    <table class="time-table">
      <thead>
        <tr>
          <th scope="col">{say('time.step')}</th>
          <th scope="col">{say('time.before')}</th>
          <th scope="col">{say('time.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, title, here, before, after, protect }) => (
          <tr key={step} class={after === before ? '' : 'changed'}>
            <th scope="row">
              {here ? say('time.left-of', { step: title }) : title}{' '}
              {protect && <span class="kept-word">{say('time.protected')}</span>}
            </th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
