// The raw layer of sqlite3: a database in memory, a table, three rows.
package main

import (
	"errors"
	"fmt"
	"os"
	"unsafe"

	"bridge/sqlite3/raw"
)

func check(db *raw.Sqlite3, code int32) {
	if code != raw.SQLITE_OK && code != raw.SQLITE_DONE {
		fmt.Println("sqlite3:", code, raw.GoString(raw.Sqlite3_errmsg(db)))
		os.Exit(1)
	}
}

func insert(db *raw.Sqlite3, names ...string) {
	var statement *raw.Sqlite3_stmt
	check(db, raw.Sqlite3_prepare_v2(db, raw.CString("insert into t values (?, ?)"), -1, &statement, nil))
	for i, name := range names {
		check(db, raw.Sqlite3_bind_int(statement, 1, int32(i+1)))
		transient := unsafe.Add(nil, -1) // SQLITE_TRANSIENT: sqlite3 copies the text
		check(db, raw.Sqlite3_bind_text(statement, 2, raw.CString(name), int32(len(name)), transient))
		check(db, raw.Sqlite3_step(statement))
		check(db, raw.Sqlite3_reset(statement))
	}
	check(db, raw.Sqlite3_finalize(statement))
}

func show(db *raw.Sqlite3) {
	var statement *raw.Sqlite3_stmt
	check(db, raw.Sqlite3_prepare_v2(db, raw.CString("select id, name from t order by id"), -1, &statement, nil))
	for raw.Sqlite3_step(statement) == raw.SQLITE_ROW {
		fmt.Println(raw.Sqlite3_column_int(statement, 0), raw.GoString(raw.Sqlite3_column_text(statement, 1)))
	}
	check(db, raw.Sqlite3_finalize(statement))
}

func main() {
	var db *raw.Sqlite3
	fmt.Println("version", raw.Sqlite3_libversion_number())
	check(nil, raw.Sqlite3_open(raw.CString(":memory:"), &db))
	check(db, raw.Sqlite3_exec(db, raw.CString("create table t (id integer, name text)"), nil, nil, nil))
	insert(db, "one", "two", "three")
	show(db)
	check(db, raw.Sqlite3_close(db))
	_, err := raw.Sqlite3_win32_set_directory(0, nil)
	var missing *raw.MissingError
	if errors.As(err, &missing) && missing.Function == "sqlite3_win32_set_directory" {
		fmt.Println("missing: refused")
	}
}
