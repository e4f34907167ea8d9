//! One kind of call, many times: through the raw bindings, through glue written by hand, or through the safe crate.
//! `bench KIND WAY COUNT`; the instructions that a COUNT more costs are what the call costs.

use kv::{Mode, Options, Store, sys};
use std::ffi::{CStr, CString, c_int, c_void};
use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::null_mut;

/// Glue as one would write it for this library alone.
mod by_hand {
    use super::*;

    type Panic = Box<dyn std::any::Any + Send>;

    #[derive(Debug)]
    #[expect(dead_code, reason = "Debug alone reads it")]
    pub struct Failed {
        pub status: sys::kv_status,
        pub message: String,
    }

    #[cold]
    fn failed(status: sys::kv_status) -> Failed {
        // SAFETY: the message of a status lives forever.
        let message = unsafe { CStr::from_ptr(sys::kv_message(status)) };
        Failed { status, message: message.to_string_lossy().into_owned() }
    }

    fn check(status: sys::kv_status) -> Result<(), Failed> {
        if status == sys::KV_OK { Ok(()) } else { Err(failed(status)) }
    }

    pub fn add(a: i32, b: i32) -> i32 {
        // SAFETY: any two numbers have a sum.
        unsafe { sys::kv_add(a, b) }
    }

    pub fn name(store: &Store) -> &str {
        // SAFETY: the store is open, and lends its name.
        unsafe { CStr::from_ptr(sys::kv_name(store.as_ptr())) }.to_str().expect("the name is UTF-8")
    }

    pub fn describe(store: &Store) -> String {
        // SAFETY: the store is open; the text is copied before it is freed.
        unsafe {
            let text = sys::kv_describe(store.as_ptr());
            let copy = CStr::from_ptr(text).to_str().expect("the text is UTF-8").to_owned();
            sys::kv_free(text.cast());
            copy
        }
    }

    pub fn has(store: &Store, key: &[u8]) -> bool {
        // SAFETY: the store is open, and the key is as long as it says.
        unsafe { sys::kv_has(store.as_ptr(), key.as_ptr(), key.len()) }
    }

    pub fn put(store: &Store, key: &[u8], value: &[u8]) -> Result<(), Failed> {
        // SAFETY: as above.
        check(unsafe { sys::kv_put(store.as_ptr(), key.as_ptr(), key.len(), value.as_ptr(), value.len()) })
    }

    pub fn get(store: &Store, key: &[u8]) -> Result<Option<Vec<u8>>, Failed> {
        let (mut value, mut length) = (null_mut(), 0);
        // SAFETY: as above; what is given is copied before it is freed.
        unsafe {
            let status = sys::kv_get(store.as_ptr(), key.as_ptr(), key.len(), &mut value, &mut length);
            if status == sys::KV_MISSING {
                return Ok(None);
            }
            check(status)?;
            let copy = std::slice::from_raw_parts(value, length).to_vec();
            sys::kv_free(value.cast());
            Ok(Some(copy))
        }
    }

    pub fn open(name: &str) -> Result<Store, Failed> {
        let name = CString::new(name).expect("there is no NUL");
        let mut store = null_mut();
        // SAFETY: the name ends with a NUL, and what is given is ours.
        unsafe {
            check(sys::kv_open(name.as_ptr(), sys::KV_MODE_WRITE, sys::kv_option(0), &mut store))?;
            Ok(Store::from_raw(store).expect("it is there"))
        }
    }

    struct Visit<F> {
        visit: F,
        panic: Option<Panic>,
    }

    unsafe extern "C" fn visit<F: FnMut(&[u8], &[u8]) -> c_int>(
        data: *mut c_void,
        key: *const u8,
        key_length: usize,
        value: *const u8,
        value_length: usize,
    ) -> c_int {
        // SAFETY: the data is the visit below, the pair is lent.
        let (data, key, value) = unsafe {
            let key = std::slice::from_raw_parts(key, key_length);
            (&mut *data.cast::<Visit<F>>(), key, std::slice::from_raw_parts(value, value_length))
        };
        catch_unwind(AssertUnwindSafe(|| (data.visit)(key, value))).unwrap_or_else(|panic| {
            data.panic = Some(panic);
            1
        })
    }

    pub fn each<F: FnMut(&[u8], &[u8]) -> c_int>(store: &Store, function: F) -> Result<(), Failed> {
        let mut data = Visit { visit: function, panic: None };
        // SAFETY: the data outlives the call.
        let status = unsafe { sys::kv_each(store.as_ptr(), Some(visit::<F>), (&raw mut data).cast()) };
        if let Some(panic) = data.panic {
            resume_unwind(panic)
        }
        check(status)
    }
}

unsafe extern "C" fn visit(_: *mut c_void, key: *const u8, length: usize, _: *const u8, _: usize) -> c_int {
    black_box((key, length));
    0
}

fn raw(kind: &str, store: *mut sys::kv) {
    let (key, value) = (black_box(b"key"), black_box(b"value"));
    // SAFETY: the store is open, and every length is true.
    unsafe {
        match kind {
            "add" => _ = black_box(sys::kv_add(black_box(1), 2)),
            "name" => _ = black_box(sys::kv_name(store)),
            "describe" => sys::kv_free(black_box(sys::kv_describe(store)).cast()),
            "has" => _ = black_box(sys::kv_has(store, key.as_ptr(), key.len())),
            "put" => _ = black_box(sys::kv_put(store, key.as_ptr(), key.len(), value.as_ptr(), value.len())),
            "get" => {
                let (mut given, mut length) = (null_mut(), 0);
                sys::kv_get(store, key.as_ptr(), key.len(), &mut given, &mut length);
                sys::kv_free(black_box(given).cast());
            }
            "open" => {
                let mut opened = null_mut();
                sys::kv_open(black_box(c"hello world").as_ptr(), sys::KV_MODE_WRITE, sys::kv_option(0), &mut opened);
                sys::kv_close(black_box(opened));
            }
            "each" => _ = black_box(sys::kv_each(store, Some(visit), null_mut())),
            _ => panic!("there is no {kind}"),
        }
    }
}

fn hand(kind: &str, store: &Store) {
    let (key, value) = (black_box(b"key"), black_box(b"value"));
    match kind {
        "add" => _ = black_box(by_hand::add(black_box(1), 2)),
        "name" => _ = black_box(by_hand::name(store)),
        "describe" => _ = black_box(by_hand::describe(store)),
        "has" => _ = black_box(by_hand::has(store, key)),
        "put" => by_hand::put(store, key, value).expect("it works"),
        "get" => _ = black_box(by_hand::get(store, key).expect("it works")),
        "open" => _ = black_box(by_hand::open(black_box("hello world")).expect("it works")),
        "each" => by_hand::each(store, |key, _| {
            black_box(key);
            0
        })
        .expect("it works"),
        _ => panic!("there is no {kind}"),
    }
}

fn safe(kind: &str, store: &Store) {
    let (key, value) = (black_box(b"key"), black_box(b"value"));
    match kind {
        "add" => _ = black_box(kv::add(black_box(1), 2)),
        "name" => _ = black_box(store.name()),
        "describe" => _ = black_box(store.describe()),
        "has" => _ = black_box(store.has(key)),
        "put" => store.put(key, value).expect("it works"),
        "get" => _ = black_box(store.get(key).expect("it works")),
        "open" => {
            _ = black_box(Store::open(black_box("hello world"), Mode::Write, Options::empty()).expect("it works"))
        }
        "each" => store
            .each(|key, _| {
                black_box(key);
                0
            })
            .expect("it works"),
        _ => panic!("there is no {kind}"),
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, kind, way, count] = arguments.as_slice() else { panic!("bench KIND WAY COUNT") };
    let count: u32 = count.parse().expect("a number");
    let store = Store::open("name-of-it", Mode::Write, Options::empty()).expect("it opens");
    for number in 0..10_u8 {
        store.put(&[b'k', number], b"value").expect("it works");
    }
    store.put(b"key", b"value").expect("it works");
    for _ in 0..count {
        match way.as_str() {
            "raw" => raw(black_box(kind), black_box(store.as_ptr())),
            "hand" => hand(black_box(kind), black_box(&store)),
            "safe" => safe(black_box(kind), black_box(&store)),
            _ => panic!("there is no {way}"),
        }
    }
}
