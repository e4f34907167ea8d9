//! Calls the user's own part of the package.

fn main() -> Result<(), kv::Error> {
    let store = kv::Store::open("name", kv::Mode::Write, kv::Options::empty())?;
    println!("{}", kv::extra::name_twice(&store));
    Ok(())
}
