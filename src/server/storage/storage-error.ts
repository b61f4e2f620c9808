/** `full`: there is no room on the disk. `failed`: the disk, or what stands between it and us, refuses for another reason. */
export type StorageErrorCode = 'full' | 'failed';

/** The disk did not do what it was asked, and nothing of it is kept; the same may work again later. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
