/** Does one thing after another, in the order in which they were asked for. Gives what comes of each. */
export type InTurn = <Value>(task: () => Promise<Value>) => Promise<Value>;

export function makeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
