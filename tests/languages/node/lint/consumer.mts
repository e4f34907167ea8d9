// What a TypeScript user writes, as an ES module; compiled with --strict, never run.
import kv, { KvError, MAX_KEY, Mode, Option, type Stats, Status, Store, VERSION, type Visit, add, live, message } from 'kv';
import raw, { memory, records } from 'kv/raw';

using store: Store = Store.open('name', Mode.WRITE, Option.COUNT | Option.UPPER);
const visit: Visit = (key: Uint8Array, value: Uint8Array) => (key.length > value.length ? 1 : 0);
store.each(visit);
const absent: Uint8Array | undefined = store.get(new Uint8Array(1));
const stats: Stats = store.stats();
const total: bigint = stats.keys + stats.bytes + live();
const length: number = MAX_KEY + add(1, 2) + VERSION.length + message(Status.MISSING).length + stats.load;
const mode: Mode = store.modeOf();
const seldom: Mode = 17;
try {
  store.delete(new Uint8Array(1));
} catch (error) {
  if (error instanceof KvError && error.errno === Status.MISSING) console.log(error.code, error.call);
}
const bytes: Uint8Array = records.kv_stats.create({ keys: 1n, load: 0.5 });
const keys: bigint = records.kv_stats.get(bytes, 'keys');
const status: number = raw.kv_delete(memory.alloc(1), 0n, 0n);
console.log(absent, total, length, mode, seldom, keys, status, kv.Store === Store);

// @ts-expect-error the constructor is not for users
new Store();
// @ts-expect-error a key is bytes
store.put('key', new Uint8Array(1));
// @ts-expect-error 64 bits are a bigint
raw.kv_delete(1, 0n, 0n);
// @ts-expect-error enums are constant
Mode.READ = 3;
