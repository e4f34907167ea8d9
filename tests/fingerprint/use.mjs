import { limit, Store } from 'kv';

console.log('limit', limit());
const store = Store.open('names');
console.log('stored', store.put('key'), true);
store.close();
