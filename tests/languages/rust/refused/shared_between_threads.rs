// error: E0277
fn main() -> Result<(), kv::Error> {
    let store = kv::Store::open("name", kv::Mode::Write, kv::Options::empty())?;
    std::thread::scope(|scope| {
        scope.spawn(|| store.stats());
    });
    Ok(())
}
