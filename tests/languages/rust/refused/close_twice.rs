// error: E0382
fn main() -> Result<(), kv::Error> {
    let store = kv::Store::open("name", kv::Mode::Write, kv::Options::empty())?;
    store.close();
    store.close();
    Ok(())
}
