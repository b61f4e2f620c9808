import { openStorageHere } from '../../../src/server/storage/open-here.ts';
import { openStorage } from '../../../src/server/storage/open-storage.ts';
import { builtForTests } from './built.ts';
import { storageContract } from './contract.ts';
import { bytesIn, newFolder, removeFolder } from './places.ts';

const built = builtForTests();

storageContract('SQLite in a thread of its own', async () => {
  const folder = newFolder();
  return {
    open: () => openStorage(folder, built('storage-worker')),
    bytes: async () => bytesIn(folder),
    remove: async () => removeFolder(folder),
  };
});

storageContract('SQLite in this thread', async () => {
  const folder = newFolder();
  return {
    open: () => openStorageHere(folder),
    bytes: async () => bytesIn(folder),
    remove: async () => removeFolder(folder),
  };
});
