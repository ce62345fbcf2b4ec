/** What a teller's browser keeps by itself; nothing of it is ever sent. */
export interface Keep {
  get<T>(place: string): Promise<T | null>;
  put(place: string, value: unknown): Promise<void>;
  remove(place: string): Promise<void>;
}

export interface KeptKey {
  readonly seed: string;
  /** Fingerprint of the list of certificates whose words were read aloud on this device. */
  readonly certificates: string | null;
}

export interface KeptBatch {
  readonly batch: number;
  /** As printed, in the order of printing. */
  readonly slips: readonly string[];
  /** Submission under which the server is told of it; null once it has answered. */
  readonly telling: string | null;
}

export const keyPlace = (ceremonyId: string, position: number) => `khoa/${ceremonyId}/${position}`;
export const slipsPlace = (ceremonyId: string) => `the/${ceremonyId}`;
/** The election's fingerprint that this teller confirmed on this device. */
export const wordsPlace = (voteId: string, position: number) => `tam-tu/${voteId}/${position}`;

const DATABASE = 'to-kiem-phieu';
const STORE = 'giu';

/** The browser's own database: it is there without a secure context, and survives the closing of the page. */
export async function openKeep(): Promise<Keep> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    get: async <T>(place: string) => ((await answerOf(store('readonly').get(place))) as T | undefined) ?? null,
    async put(place, value) {
      await settled(database, (written) => written.put(value, place));
    },
    async remove(place) {
      await settled(database, (written) => written.delete(place));
    },
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolved only when it is on the disk. */
function settled(database: IDBDatabase, act: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    act(transaction.objectStore(STORE));
  });
}
