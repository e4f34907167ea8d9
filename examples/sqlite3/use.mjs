// sqlite3 from JavaScript, through the raw layer: every C function as it is, addresses as bigints.
import {
  SQLITE_DONE,
  SQLITE_OK,
  SQLITE_OPEN_MEMORY,
  SQLITE_OPEN_READWRITE,
  SQLITE_ROW,
  memory,
  sqlite3_bind_int,
  sqlite3_bind_text,
  sqlite3_close,
  sqlite3_column_int,
  sqlite3_column_text,
  sqlite3_errmsg,
  sqlite3_exec,
  sqlite3_finalize,
  sqlite3_libversion_number,
  sqlite3_open_v2,
  sqlite3_prepare_v2,
  sqlite3_reset,
  sqlite3_step,
  sqlite3_win32_set_directory,
} from 'sqlite3/raw';

const NULL = 0n;
/** Tells sqlite to copy a text before the call returns: SQLITE_TRANSIENT, the pointer -1. */
const TRANSIENT = 0xffffffffffffffffn;

/** Calls `use` with the address of a text, which is freed afterwards. */
function withText(text, use) {
  const pointer = memory.cstring(text);
  try {
    return use(pointer);
  } finally {
    memory.free(pointer);
  }
}

/** Gives the pointer that `fill` stores where it is told to. */
function outPointer(fill) {
  const place = memory.alloc(8);
  try {
    fill(place);
    return memory.peekPointer(place);
  } finally {
    memory.free(place);
  }
}

let database = NULL;

function check(code, wanted = SQLITE_OK) {
  if (code !== wanted) throw new Error(`sqlite3: ${code} ${memory.text(sqlite3_errmsg(database))}`);
}

const prepare = (sql) =>
  withText(sql, (text) => outPointer((place) => check(sqlite3_prepare_v2(database, text, -1, place, NULL))));

console.log(`version ${sqlite3_libversion_number()}`);
database = withText(':memory:', (name) =>
  outPointer((place) => check(sqlite3_open_v2(name, place, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL))),
);
const table = 'CREATE TABLE number(value INTEGER, name TEXT)';
withText(table, (sql) => check(sqlite3_exec(database, sql, NULL, NULL, NULL)));

const insert = prepare('INSERT INTO number VALUES (?, ?)');
for (const [value, name] of [[1, 'one'], [2, 'two'], [3, 'three']]) {
  check(sqlite3_bind_int(insert, 1, value));
  withText(name, (text) => check(sqlite3_bind_text(insert, 2, text, -1, TRANSIENT)));
  check(sqlite3_step(insert), SQLITE_DONE);
  check(sqlite3_reset(insert));
}
check(sqlite3_finalize(insert));

const select = prepare('SELECT value, name FROM number ORDER BY value');
while (sqlite3_step(select) === SQLITE_ROW) {
  console.log(`${sqlite3_column_int(select, 0)} ${memory.text(sqlite3_column_text(select, 1))}`);
}
check(sqlite3_finalize(select));
check(sqlite3_close(database));

try {
  sqlite3_win32_set_directory(1n, NULL);
  console.log('missing: accepted');
} catch (error) {
  console.log(`missing: ${error.code === 'ERR_MISSING_SYMBOL' ? 'refused' : error.message}`);
}
