/** Things that are waited for, looked at after everything that happens. */
export class Waiting {
  readonly #looks = new Set<() => void>();

  /** Something has happened. */
  ring(): void {
    for (const look of [...this.#looks]) look();
  }

  /** Resolves when something holds; rejects with what `missing` says when it does not in time. */
  until(holds: () => boolean, missing: () => string, longest: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(patience);
        this.#looks.delete(look);
        resolve();
      };
      const patience = setTimeout(() => {
        this.#looks.delete(look);
        reject(new Error(missing()));
      }, longest);
      this.#looks.add(look);
      look();
    });
  }
}
