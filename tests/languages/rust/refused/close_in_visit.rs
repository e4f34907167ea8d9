// error: E0505
fn main() -> Result<(), kv::Error> {
    let store = kv::Store::open("name", kv::Mode::Write, kv::Options::empty())?;
    let mut inside = Some(store);
    let store = inside.as_ref().expect("it is open");
    store.each(move |_, _| {
        drop(inside.take());
        0
    })
}
