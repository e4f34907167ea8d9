// Two packages with runtimes of different versions in one program.
package main

import (
	"errors"
	"fmt"
	"os"

	"bridge/kv"
	"bridge/second"
)

func expect(isTrue bool, what string, seen any) {
	if !isTrue {
		fmt.Printf("not so: %s: %v\n", what, seen)
		os.Exit(1)
	}
}

func must[T any](value T, err error) T {
	expect(err == nil, "no error", err)
	return value
}

// show asks one library from within the visitor of the other.
func show(store *kv.Store, shelf *second.Shelf, see second.See) {
	err := store.Each(func(key, value []byte) int32 {
		must(shelf.Show(see))
		return 0
	})
	expect(err == nil, "no error", err)
}

// nest: a visitor of one library calls the other, whose visitor panics: the panic crosses both.
func nest(store *kv.Store, shelf *second.Shelf) {
	seen := 0
	show(store, shelf, func(number uint32, name string, weight float64) bool {
		seen++
		return name == "item"
	})
	expect(seen == 1, "one item is seen", seen)
	defer func() {
		caught := recover()
		expect(caught == "through both", "the panic crosses both", caught)
	}()
	show(store, shelf, func(number uint32, name string, weight float64) bool { panic("through both") })
}

// closed: what each runtime says shows that it is its own.
func closed(store *kv.Store, shelf *second.Shelf) {
	store.Close()
	shelf.Close()
	_, one := store.Name()
	_, two := shelf.NoteOf()
	expect(errors.Is(one, kv.ErrClosed) && !errors.Is(one, second.ErrClosed), "kv has its own error", one)
	expect(errors.Is(two, second.ErrClosed) && !errors.Is(two, kv.ErrClosed), "second has its own error", two)
	expect(kv.ErrClosed.Error() == "used after Close", "kv has its own runtime", kv.ErrClosed)
	expect(second.ErrClosed.Error() == "used after its Close", "second has its own runtime", second.ErrClosed)
}

func main() {
	for i := 0; i < 100; i++ {
		store := must(kv.OpenStore("store", kv.ModeWrite, 0))
		note := "shelf"
		shelf := must(second.MakeShelf(&note, 3))
		expect(store.Put([]byte("key"), []byte("value")) == nil, "a value is put", i)
		expect(shelf.PutItem("item", 1, 2) == nil, "an item is put", i)
		nest(store, shelf)
		expect(must(store.Name()) == "store" && *must(shelf.NoteOf()) == note, "each has its own name", i)
		closed(store, shelf)
	}
	expect(kv.Live() == 0 && second.Alive() == 0, "nothing is left", kv.Live())
}
