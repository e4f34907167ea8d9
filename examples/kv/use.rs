//! Uses a store from Rust: what `use.c` does, with the same lines for the same seed.
//!
//! What cannot happen in Rust, because it does not compile (a use after close, a second close), is printed as what the
//! other languages see at run time.

use kv::{Error, Mode, Options, Status, Store};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A linear congruence modulo 2^32, its low byte dropped.
struct Random(u32);

impl Random {
    /// The next pseudo-random number below `limit`.
    fn next(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }
}

/// A checksum that every language computes alike.
fn sum(start: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(start, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)))
}

fn value(bytes: &[u8]) -> String {
    format!("{} bytes, sum {}", bytes.len(), sum(7, bytes))
}

/// "ok", or "error 1 KV_MISSING no such key".
fn outcome<T>(result: Result<T, Error>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(error) => failure(&error),
    }
}

fn failure(error: &Error) -> String {
    match error {
        Error::Kv(failure) => {
            let code = u32::from(failure.code());
            format!("error {code} {} {}", failure.name().unwrap_or("?"), failure.message())
        }
        other => other.to_string(),
    }
}

fn read(store: &Store, key: &[u8]) -> String {
    store.read(key).map_or_else(|error| failure(&error), |bytes| value(&bytes))
}

/// One random call: put, get, delete, read or has of one of ten keys.
fn step(store: &Store, random: &mut Random, number: u32) -> Result<(), Error> {
    let key = format!("k{}", random.next(10));
    let bytes = key.as_bytes();
    match random.next(5) {
        0 => {
            let length = random.next(700);
            let value: Vec<u8> = (0..length).map(|_| random.next(256).to_le_bytes()[0]).collect();
            println!("{number} put {key}: {}", outcome(store.put(bytes, &value)));
        }
        1 => match store.get(bytes)? {
            Some(copy) => println!("{number} get {key}: {}", value(&copy)),
            None => println!("{number} get {key}: absent"),
        },
        2 => println!("{number} delete {key}: {}", outcome(store.delete(bytes))),
        3 => println!("{number} read {key}: {}", read(store, bytes)),
        _ => println!("{number} has {key}: {}", if store.has(bytes) { "yes" } else { "no" }),
    }
    Ok(())
}

/// Visits every pair, or stops at one of them.
fn each(store: &Store, stop_at: Option<u32>) {
    let (mut seen, mut total) = (0, 7);
    let result = store.each(|key, value| {
        seen += 1;
        total = sum(sum(total, key), value);
        i32::from(Some(seen) == stop_at)
    });
    println!("each: {seen} seen, sum {total}, {}", outcome(result));
}

/// Panics in the first visit, and catches the panic from `each`.
fn thrown(store: &Store) {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let panic = catch_unwind(AssertUnwindSafe(|| store.each(|_, _| panic!("boom")))).expect_err("the panic arrives");
    std::panic::set_hook(hook);
    println!("thrown: {}", panic.downcast_ref::<&str>().expect("the panic arrives as it was"));
}

fn edges() -> Result<(), Error> {
    let store = Store::open("edges", Mode::Write, Options::UPPER)?;
    println!("empty value: {}", outcome(store.put(b"e", b"")));
    println!("empty value read: {}", read(&store, b"e"));
    println!("empty key: {}", outcome(store.put(b"", b"x")));
    let mut big = vec![0; 100_000];
    big[..3].copy_from_slice(&[1, 2, 3]);
    store.put(b"big", &big)?;
    println!("big: {}", read(&store, b"big"));
    println!("describe: {}", store.describe());
    // A visitor that closes the store it visits does not compile either: the visit borrows the store.
    let seen = Cell::new(0);
    let visit = store.each(|_, _| {
        seen.set(seen.get() + 1);
        0
    });
    println!("closed in a visit: {} seen, {}", seen.get(), outcome(visit));
    store.close();
    println!("use after close: refused\nclosed twice: ok");
    let store = Store::open("strict", Mode::Write, Options::STRICT)?;
    println!("strict: {}", outcome(store.put(b"e", b"")));
    store.close();
    let store = Store::open("fixed", Mode::Read, Options::empty())?;
    println!("read-only: {}", outcome(store.put(b"e", b"x")));
    println!("mode: {}", u32::from(store.mode_of()));
    Ok(())
}

fn main() -> Result<(), Error> {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut random = Random(seed);
    println!("constants: {} {}", kv::MAX_KEY, kv::VERSION);
    let [a, b] =
        [random.next(1 << 24), random.next(1 << 24)].map(|number| i32::try_from(number).unwrap_or_default() * 100);
    println!("add: {}", kv::add(a, b));
    println!("message: {}", kv::message(Status::TooSmall));
    println!("open without a name: {}", outcome(Store::open("", Mode::Write, Options::empty())));
    let refused = matches!(Store::open("a\0b", Mode::Write, Options::empty()), Err(Error::NulInText { .. }));
    println!("open with a NUL: {}", if refused { "refused" } else { "accepted" });
    let store = Store::open("grüß", Mode::Write, Options::COUNT)?;
    println!("name: {}", store.name());
    let [count, upper, strict] =
        [Options::COUNT, Options::UPPER, Options::STRICT].map(|option| u8::from(store.options_of().contains(option)));
    println!("options: count {count}, upper {upper}, strict {strict}");
    for number in 1..=60 {
        step(&store, &mut random, number)?;
    }
    let stats = store.stats();
    println!("stats: {} keys, {} bytes, load {:.3}", stats.keys, stats.bytes, stats.load);
    println!("describe: {}", store.describe());
    store.put(b"a", b"1")?;
    store.put(b"b", b"2")?;
    each(&store, None);
    each(&store, Some(2));
    thrown(&store);
    store.close();
    edges()?;
    println!("live: {}", kv::live());
    Ok(())
}
