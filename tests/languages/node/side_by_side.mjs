// Two packages in one process, with runtimes of different versions: neither sees the other's objects.
import assert from 'node:assert/strict';

import * as one from 'kv';
import * as two from 'other';

const numbers = Array.from({ length: 200 }, (_, i) => i);
const ones = numbers.map((i) => one.Store.open(`one ${i}`, 0, 0));
const twos = numbers.map((i) => two.Store.open(`two ${i}`, 0, 0));
for (const i of numbers) assert.deepEqual([ones[i].name(), twos[i].name()], [`one ${i}`, `two ${i}`]);
assert.notEqual(one.Store, two.Store);
assert.throws(() => one.Store.prototype.name.call(twos[0]), TypeError);
for (const store of [...ones, ...twos]) store.close();
assert.throws(() => twos[0].name(), { code: 'ERR_CLOSED' });
assert.deepEqual([one.live(), two.live()], [0n, 0n]);
