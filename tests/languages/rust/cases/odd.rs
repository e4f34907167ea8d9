//! What the safe crate makes of a library that misbehaves.

use odd::{Code, Error, Paint, Place, Reserved, Thing};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

fn check(name: &str, holds: bool) {
    println!("{} rust odd: {name}", if holds { "ok" } else { "FAIL" });
}

/// The message of the panic that `call` ends in.
fn panic_of<T>(call: impl FnOnce() -> T) -> Option<String> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let panic = catch_unwind(AssertUnwindSafe(call)).err();
    std::panic::set_hook(hook);
    let panic = panic?;
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
}

fn buffers() {
    check(
        "a buffer grows",
        odd::fill(0).is_ok_and(|bytes| bytes.len() == 300 && bytes.iter().all(|byte| *byte == b'x')),
    );
    let is_broken = |how| matches!(odd::fill(how), Err(Error::BrokenContract { call: "odd_fill", .. }));
    check("more used than there was is a broken contract", is_broken(1));
    check("too small, though it is not, is a broken contract", is_broken(2));
    check("more than any memory has is a broken contract", matches!(odd::boast(), Err(Error::BrokenContract { call: "odd_boast", .. })));
    check("growing ends", matches!(odd::fill(3), Err(Error::Odd(failure)) if failure.code() == Code::Small));
}

fn texts() {
    check("a counted text may hold NULs", odd::measure("a\0b").is_ok_and(|count| count == 2));
    check("an empty counted text", odd::measure("").is_ok_and(|count| count == 0));
    let long = "x".repeat(128);
    check("a length that does not fit", matches!(odd::measure(&long), Err(Error::OutOfRange { argument: "text", .. })));
    check("a borrowed text that is not UTF-8", odd::latin() == "gr\u{fffd}\u{fffd}");
    check("a given text that is not UTF-8", odd::latin_given() == "gr\u{fffd}\u{fffd}");
    check("what was given was freed", odd::given() == 0);
    check("a NULL that must not be", panic_of(odd::broken).is_some_and(|text| text.contains("odd_broken")));
}

fn paths() {
    let latin = Path::new(OsStr::from_bytes(b"gr\xfc\xdf"));
    check("a path is its bytes", odd::path_length(latin, None).is_ok_and(|length| length == 4));
    check("a text is a path", odd::path_length("ab", Some(Path::new("c"))).is_ok_and(|length| length == 3));
    let nul = odd::path_length(Path::new("a\0b"), None);
    check("a NUL in a path", matches!(nul, Err(Error::NulInText { argument: "path", .. })));
    check("a lent path", odd::path(true).is_some_and(|path| path == latin));
    check("a path that is not there", odd::path(false).is_none());
    check("a given path", odd::path_given() == latin && odd::given() == 0);
    check("a counted path", odd::path_measure(latin) == 402 && odd::path_measure("ab") == 200);
    check("a counted path that may be absent", odd::path_measure_any(Some(latin)) == 402 && odd::path_measure_any(None) == -1);
    check("a part of a lent path", odd::path_part() == Path::new(OsStr::from_bytes(b"\xfc\xdf")));
    check("a part of a given path", odd::path_part_given() == Path::new(OsStr::from_bytes(b"\xfc\xdf")) && odd::given() == 0);
}

fn codes() {
    check("an unknown code is data", odd::echo(Code::from_raw(odd::sys::odd_code(77))).to_raw().0 == 77);
    check("a known code is itself", odd::echo(Code::Wrong) == Code::Wrong);
    let unknown = Code::from_raw(odd::sys::odd_code(-77));
    let ordered = [unknown, Code::Small, Code::Fine, Code::Wrong];
    check("codes are ordered as numbers are", ordered.is_sorted());
    match odd::fail(99) {
        Err(Error::Odd(failure)) => {
            check("an unknown code fails", failure.name().is_none() && failure.call() == "odd_fail");
            check("there are no words for it", failure.message().is_empty());
        }
        other => check(&format!("an unknown code fails: {other:?}"), false),
    }
    check("a failure says its name", odd::fail(3).is_err_and(|error| error.to_string().contains("ODD_WRONG")));
}

fn things() {
    let long = "y".repeat(5000);
    for text in [None, Some("short"), Some(long.as_str()), Some("\u{1f600}")] {
        check("a text may be absent", Thing::new(text).is_ok_and(|thing| thing.r#type().as_deref() == text));
    }
    check("a constructor that gives NULL", matches!(Thing::new(Some("")), Err(Error::Null { call: "odd_thing_new" })));
    check("a NUL at the end", matches!(Thing::new(Some("a\0")), Err(Error::NulInText { argument: "match", .. })));
    check("a NUL in a long text", Thing::new(Some(&(long.clone() + "\0"))).is_err());
    let thing = Thing::new(None).expect("it can be made");
    let raw = thing.into_raw();
    check("into_raw keeps it", odd::things() == 1);
    // SAFETY: it was ours a moment ago.
    drop(unsafe { Thing::from_raw(raw) });
    check("from_raw takes it back", odd::things() == 0);
    let copy = Thing::thing().and_then(|thing| thing.clone()).expect("it can be made");
    let same = copy.clone().is_ok_and(|other| copy.cmp(&other) == 0);
    check("methods that are named as those of traits", same && copy.len() == 5 && copy.to_string() == "thing");
    // SAFETY: NULL is nothing.
    check("NULL is no thing", unsafe { Thing::from_raw(std::ptr::null_mut()) }.is_none());
}

fn callbacks() {
    let mut heard = String::new();
    odd::say(3, |word, count| heard += &format!("{word}{count} "));
    check("a closure without a result", heard == "one0 two1 three2 ");
    let mut whispered = String::new();
    let answer = odd::whisper(Some(|word: &str, count| whispered = format!("{word}{count}")));
    check("a closure that may be absent", answer == 1 && whispered == "psst1");
    check("an absent closure", odd::whisper(None::<fn(&str, i32)>) == 0);
    let panic = panic_of(|| {
        odd::whisper(Some(|_: &str, _| panic!("hush")));
    });
    check("a panic of a closure that may be absent", panic.as_deref() == Some("hush"));
    let mut calls = 0;
    let panic = panic_of(|| {
        odd::say(3, |_, _| {
            calls += 1;
            panic!("boom")
        });
    });
    check("a panic arrives", panic.as_deref() == Some("boom"));
    check("a panic stops the closure", calls == 1);
}

fn values() {
    check(
        "constants named like words of Rust",
        odd::next_reserved(Reserved::Match) == Reserved::Impl && odd::next_reserved(Reserved::Impl) == Reserved::Crate,
    );
    check("the same in the raw layer", (odd::sys::r#match.0, odd::sys::r#impl.0, odd::sys::crate_.0) == (0, 5, 6));
    let painted = odd::without(Paint::RED | Paint::BLUE, Paint::RED);
    check("the name of a flag", format!("{painted:?}") == "Paint(BLUE)");
    check("the name of none of them", format!("{:?}", odd::without(painted, painted)) == "Paint(NONE)");
    check("what has no name", format!("{:?}", Paint::from_raw(odd::sys::odd_paint(9))) == "Paint(RED | 0x8)");
    check("three results", odd::double(21) == Ok((42, 1, true)));
    check(
        "no result of a failure",
        matches!(odd::double(i32::MAX), Err(Error::Odd(failure)) if failure.code() == Code::Wrong),
    );
    #[expect(deprecated, reason = "that it is deprecated is the test")]
    let old = odd::old(7);
    check("a deprecated function", old == 7);
    #[expect(deprecated, reason = "that its comment deprecates it is the test")]
    let older = odd::older(7);
    check("a function that its comment deprecates", older == 8);
}

fn more_values() {
    check("characters from a buffer", odd::spell(3) == Ok(b"oio".to_vec()));
    check("many characters from a buffer", odd::spell(1000).is_ok_and(|text| text.len() == 1000));
    check("lent bytes", odd::lend(true) == Some(vec![7, 8]));
    check("lent bytes that are not there", odd::lend(false).is_none());
    check("a word through a parameter", odd::word(1) == Ok(Some("one".to_owned())));
    check("a word that is not there", odd::word(2) == Ok(None));
    check("a word that fails", odd::word(3).is_err());
    check(
        "nothing to give and nothing there",
        odd::remove(2) == Ok(()) && odd::remove(4) == Ok(()) && odd::remove(0).is_err(),
    );
    check("two results", odd::divide(23, 7) == Ok((Some(3), Some(2))));
    check("two results that are not there", odd::divide(23, 0) == Ok((None, None)));
    let place = Place { x: 1.0, r#type: Code::Small, self_: 5 };
    check("a record by address", odd::r#move(Some(&place), 0.5) == Place { x: 1.5, ..place });
    check("no record", odd::r#move(None, 0.5).x == 0.5);
    let core = odd::Core::of(&odd::Sys::new());
    check("a method called new", (core.new(), core.new()) == (1, 2));
    let thing = Thing::new(Some("x")).expect("it can be made");
    check("objects as arguments", thing.made(None) == 1 && thing.made(Some(&thing)) == 2);
}

fn everything() {
    let mut heard = Vec::new();
    let told = odd::tell(|bytes, code, place, is_last| {
        heard.push((bytes.to_vec(), code, place.r#type.to_raw().0, place.self_, is_last));
        Code::Fine
    });
    let expected = [(vec![1, 2, 3], Code::Small, 9, 4, false), (vec![], Code::Fine, 0, 0, true)];
    check("a closure gets everything", told == Ok(()) && heard == expected);
    let told = odd::tell(|_, _, _, _| Code::Wrong);
    check("the code of a closure", matches!(told, Err(Error::Odd(failure)) if failure.code() == Code::Wrong));
    check("a panic among everything", panic_of(|| odd::tell(|_, _, _, _| panic!("boom"))).as_deref() == Some("boom"));
}

/// Compiles only if both hold.
fn may_be_shared<T: Send + Sync>() {}

fn main() {
    may_be_shared::<Thing>();
    buffers();
    texts();
    paths();
    codes();
    things();
    callbacks();
    values();
    more_values();
    everything();
}
