//! Two packages with runtimes of different versions in one program.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// A visitor of one library calls the other, whose visitor panics: the panic crosses both.
fn nest(store: &kv::Store, shelf: &second::Shelf) {
    let mut seen = Vec::new();
    let visited = store.each(|key, _| {
        shelf.show(|_, name, _| {
            seen.push(format!("{} {name}", String::from_utf8_lossy(key)));
            true
        });
        0
    });
    assert_eq!(visited, Ok(()));
    assert_eq!(seen, ["key item"]);
    let panic = catch_unwind(AssertUnwindSafe(|| {
        store.each(|_, _| {
            shelf.show(|_, _, _| panic!("through both"));
            0
        })
    }));
    let panic = panic.expect_err("the visitor panics");
    assert_eq!(panic.downcast_ref::<&str>(), Some(&"through both"));
}

/// What each runtime says shows that it is its own.
fn fail(store: &kv::Store, shelf: &second::Shelf) {
    let missing = store.delete(b"none").expect_err("there is no such key");
    assert!(missing.to_string().ends_with("(KV_MISSING)"), "{missing}");
    let full = (0..9).find_map(|_| shelf.put_item("more", 1.0, 1).err()).expect("the shelf has an end");
    assert!(full.to_string().ends_with("[NO_ROOM]"), "{full}");
}

fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    for _ in 0..100 {
        let store = kv::Store::open("store", kv::Mode::Write, kv::Options::empty()).expect("a store opens");
        let shelf = second::Shelf::make_shelf(Some("shelf"), 3).expect("a shelf is made");
        store.put(b"key", b"value").expect("the store has room");
        shelf.put_item("item", 1.0, 2).expect("the shelf has room");
        nest(&store, &shelf);
        fail(&store, &shelf);
        assert_eq!(store.name(), "store");
        assert_eq!(shelf.note_of().as_deref(), Some("shelf"));
    }
    assert_eq!((kv::live(), second::alive()), (0, 0));
}
