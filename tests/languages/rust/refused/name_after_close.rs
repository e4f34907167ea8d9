// error: E0505
fn main() -> Result<(), kv::Error> {
    let store = kv::Store::open("name", kv::Mode::Write, kv::Options::empty())?;
    let name = store.name();
    store.close();
    println!("{name}");
    Ok(())
}
