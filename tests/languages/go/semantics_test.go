package kv_test

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"bridge/kv"
)

func open(t *testing.T) *kv.Store {
	t.Helper()
	store, err := kv.OpenStore("test", kv.ModeWrite, 0)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func put(t *testing.T, store *kv.Store, key, value string) {
	t.Helper()
	if err := store.Put([]byte(key), []byte(value)); err != nil {
		t.Fatal(err)
	}
}

// livesAgain waits for the finalizers to bring the number of live objects back to what it was.
func livesAgain(before int64) bool {
	for i := 0; i < 100 && kv.Live() != before; i++ {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	return kv.Live() == before
}

func TestErrorTellsCallCodeAndMessage(t *testing.T) {
	store := open(t)
	defer store.Close()
	err := store.Delete([]byte("none"))
	var failed *kv.Error
	if !errors.As(err, &failed) || failed.Call != "kv_delete" || failed.Code != kv.StatusMissing || failed.Message != "no such key" {
		t.Errorf("%#v", err)
	}
	if !errors.Is(err, kv.StatusMissing) || errors.Is(err, kv.StatusInvalid) {
		t.Errorf("%v is not told apart", err)
	}
	if err.Error() != "kv_delete: no such key (KV_MISSING)" {
		t.Error(err)
	}
}

func TestUnknownCodesAreData(t *testing.T) {
	if text := kv.Status(99).String(); text != "Status(99)" {
		t.Error(text)
	}
	if text := kv.Message(99); text != "unknown status" {
		t.Error(text)
	}
	if text := kv.Mode(7).String(); text != "Mode(7)" {
		t.Error(text)
	}
	if text := (kv.OptionCount | kv.OptionStrict | 64).String(); text != "KV_OPTION_COUNT|KV_OPTION_STRICT|0x40" {
		t.Error(text)
	}
	if text := kv.Option(0).String(); text != "0x0" {
		t.Error(text)
	}
}

func TestUseAfterClose(t *testing.T) {
	store := open(t)
	for i := 0; i < 2; i++ {
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
	}
	_, name := store.Name()
	_, read := store.Read(nil)
	_, stats := store.Stats()
	for _, err := range []error{name, read, stats, store.Put(nil, nil), store.Each(func(_, _ []byte) int32 { return 0 })} {
		if !errors.Is(err, kv.ErrClosed) {
			t.Error(err)
		}
	}
}

func TestNothingIsClosed(t *testing.T) {
	var none *kv.Store
	var zero kv.Store
	for _, store := range []*kv.Store{none, &zero} {
		if _, err := store.Name(); !errors.Is(err, kv.ErrClosed) {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestWrongArguments(t *testing.T) {
	store := open(t)
	defer store.Close()
	if err := store.Each(nil); !errors.Is(err, kv.ErrNil) {
		t.Error(err)
	}
	_, err := kv.OpenStore("a\x00b", kv.ModeWrite, 0)
	if !errors.Is(err, kv.ErrNUL) || err.Error() != "kv_open: name: text contains a NUL" {
		t.Error(err)
	}
}

func TestTextsOfEveryLength(t *testing.T) {
	for _, length := range []int{1, 254, 255, 256, 257, 4096, 100000} {
		name := strings.Repeat("ü", length)
		store, err := kv.OpenStore(name, kv.ModeWrite, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := store.Name(); got != name || err != nil {
			t.Errorf("length %d: %d bytes, %v", length, len(got), err)
		}
		store.Close()
	}
}

func TestBuffersOfEveryLength(t *testing.T) {
	store := open(t)
	defer store.Close()
	for _, length := range []int{0, 1, 255, 256, 257, 512, 513, 100000} {
		value := bytes.Repeat([]byte{7}, length)
		put(t, store, "key", string(value))
		got, err := store.Read([]byte("key"))
		if err != nil || !bytes.Equal(got, value) || cap(got) != length {
			t.Errorf("length %d: %d of %d bytes, %v", length, len(got), cap(got), err)
		}
	}
}

func TestAbsentIsNotEmpty(t *testing.T) {
	store := open(t)
	defer store.Close()
	put(t, store, "empty", "")
	if value, err := store.Get([]byte("empty")); value == nil || len(value) != 0 || err != nil {
		t.Error(value, err)
	}
	if value, err := store.Get([]byte("none")); value != nil || err != nil {
		t.Error(value, err)
	}
}

func TestNothingLeaks(t *testing.T) {
	before := kv.Live()
	store := open(t)
	put(t, store, "key", "value")
	for i := 0; i < 100; i++ {
		if _, err := store.Get([]byte("key")); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Describe(); err != nil {
			t.Fatal(err)
		}
	}
	store.Close()
	if live := kv.Live(); live != before {
		t.Errorf("%d alive, %d before", live, before)
	}
}

func TestForgottenIsFreed(t *testing.T) {
	before := kv.Live()
	for i := 0; i < 10; i++ {
		open(t)
	}
	if !livesAgain(before) {
		t.Errorf("%d alive, %d before", kv.Live(), before)
	}
}

func TestPanicArrivesAtTheCaller(t *testing.T) {
	store := open(t)
	defer store.Close()
	put(t, store, "a", "1")
	put(t, store, "b", "2")
	thrown, seen := fmt.Errorf("boom"), 0
	defer func() {
		if recover() != any(thrown) || seen != 1 {
			t.Errorf("after %d visits", seen)
		}
		if _, err := store.Name(); err != nil {
			t.Error("the store is not usable any more:", err)
		}
	}()
	_ = store.Each(func(_, _ []byte) int32 {
		seen++
		panic(thrown)
	})
	t.Error("no panic")
}

func TestNestedVisits(t *testing.T) {
	store := open(t)
	defer store.Close()
	put(t, store, "a", "1")
	put(t, store, "b", "2")
	var seen []string
	err := store.Each(func(outer, _ []byte) int32 {
		err := store.Each(func(inner, _ []byte) int32 {
			seen = append(seen, string(outer)+string(inner))
			return 0
		})
		if err != nil {
			t.Error(err)
		}
		return 0
	})
	if err != nil || strings.Join(seen, " ") != "aa ab ba bb" {
		t.Error(seen, err)
	}
}

func TestLentBytesAreCopies(t *testing.T) {
	store := open(t)
	defer store.Close()
	put(t, store, "key", "value")
	var kept []byte
	if err := store.Each(func(_, value []byte) int32 { kept = value; return 0 }); err != nil || string(kept) != "value" {
		t.Error(string(kept), err)
	}
}

// A Close during calls on other goroutines waits for them, whichever comes first.
func TestConcurrentClose(t *testing.T) {
	before := kv.Live()
	for i := 0; i < 50; i++ {
		store := open(t)
		var all sync.WaitGroup
		for j := 0; j < 4; j++ {
			all.Add(1)
			go func() {
				defer all.Done()
				for {
					if _, err := store.Name(); err != nil {
						if !errors.Is(err, kv.ErrClosed) {
							t.Error(err)
						}
						return
					}
				}
			}()
		}
		runtime.Gosched()
		store.Close()
		all.Wait()
	}
	if live := kv.Live(); live != before {
		t.Errorf("%d alive, %d before", live, before)
	}
}
