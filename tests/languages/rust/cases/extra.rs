//! What the user of the package has added to it.

use crate::Store;

/// The name of a store, twice.
#[must_use]
pub fn name_twice(store: &Store) -> String {
    store.name().repeat(2)
}
