//! A database in memory, through the raw bindings: a table, three rows in, three rows out.

use core::ffi::CStr;
use sqlite3::sys;
use std::ptr::null_mut;

/// Panics with SQLite's own words unless CODE is the one expected.
///
/// # Safety
///
/// The database is open.
unsafe fn expect(database: *mut sys::sqlite3, code: i32, expected: i32) {
    // SAFETY: the caller promises that the database is open; the text is looked at at once.
    let message = unsafe { CStr::from_ptr(sys::sqlite3_errmsg(database)) };
    assert!(code == expected, "{code}: {}", message.to_string_lossy());
}

/// A statement ready to be run.
///
/// # Safety
///
/// The database is open.
unsafe fn prepare(database: *mut sys::sqlite3, text: &CStr) -> *mut sys::sqlite3_stmt {
    let mut statement = null_mut();
    // SAFETY: the text ends with a NUL, which is what a length of -1 says.
    unsafe {
        let code = sys::sqlite3_prepare_v2(database, text.as_ptr(), -1, &mut statement, null_mut());
        expect(database, code, sys::SQLITE_OK);
    }
    statement
}

fn main() {
    // SAFETY: the calls are made in the order and with the arguments that SQLite's documentation asks for.
    unsafe {
        println!("version {}", sys::sqlite3_libversion_number());
        let mut database = null_mut();
        assert_eq!(sys::sqlite3_open(c":memory:".as_ptr(), &mut database), sys::SQLITE_OK);
        let create = c"create table words(number integer, word text)";
        expect(database, sys::sqlite3_exec(database, create.as_ptr(), None, null_mut(), null_mut()), sys::SQLITE_OK);

        let insert = prepare(database, c"insert into words values(?, ?)");
        for (number, word) in (1..).zip([c"one", c"two", c"three"]) {
            expect(database, sys::sqlite3_bind_int(insert, 1, number), sys::SQLITE_OK);
            // No destructor is SQLITE_STATIC: the text stays where it is.
            expect(database, sys::sqlite3_bind_text(insert, 2, word.as_ptr(), -1, None), sys::SQLITE_OK);
            expect(database, sys::sqlite3_step(insert), sys::SQLITE_DONE);
            expect(database, sys::sqlite3_reset(insert), sys::SQLITE_OK);
        }
        expect(database, sys::sqlite3_finalize(insert), sys::SQLITE_OK);

        let select = prepare(database, c"select number, word from words order by number");
        while sys::sqlite3_step(select) == sys::SQLITE_ROW {
            let word = CStr::from_ptr(sys::sqlite3_column_text(select, 1).cast());
            println!("{} {}", sys::sqlite3_column_int(select, 0), word.to_string_lossy());
        }
        expect(database, sys::sqlite3_finalize(select), sys::SQLITE_OK);
        assert_eq!(sys::sqlite3_close(database), sys::SQLITE_OK);

        let missing = sys::sqlite3_win32_set_directory(0, null_mut());
        println!("missing: {}", if missing.is_err() { "refused" } else { "called" });
    }
}
