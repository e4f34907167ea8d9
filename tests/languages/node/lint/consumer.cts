// The same package from CommonJS.
import kv = require('kv');
import raw = require('kv/raw');

const store: kv.Store = kv.Store.open('name', kv.Mode.READ, 0);
const name: string = store.name();
store.close();
console.log(name, raw.KV_MAX_KEY + 1);
