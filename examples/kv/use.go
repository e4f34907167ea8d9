// What use.c prints, said by Go: `use [SEED]`.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"bridge/kv"
)

var state uint32

// next is the next pseudo-random number below a limit: a linear congruence modulo 2^32, its low byte dropped.
func next(limit uint32) uint32 {
	state = state*1664525 + 1013904223
	return (state >> 8) % limit
}

func sum(start uint32, bytes []byte) uint32 {
	for _, one := range bytes {
		start = start*31 + uint32(one)
	}
	return start
}

// outcome is "ok", or "error 1 KV_MISSING no such key".
func outcome(err error) string {
	var failed *kv.Error
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &failed):
		return fmt.Sprintf("error %d %s %s", failed.Code, failed.Code, failed.Message)
	}
	return err.Error()
}

func refused(err, expected error) string {
	if errors.Is(err, expected) {
		return "refused"
	}
	return outcome(err)
}

func value(bytes []byte) string {
	return fmt.Sprintf("%d bytes, sum %d", len(bytes), sum(7, bytes))
}

func read(store *kv.Store, key string) string {
	bytes, err := store.Read([]byte(key))
	if err != nil {
		return outcome(err)
	}
	return value(bytes)
}

func put(store *kv.Store, key string) string {
	bytes := make([]byte, next(700))
	for i := range bytes {
		bytes[i] = byte(next(256))
	}
	return outcome(store.Put([]byte(key), bytes))
}

// step is one random call: put, get, delete, read or has of one of ten keys.
func step(store *kv.Store, number int) {
	key := fmt.Sprintf("k%d", next(10))
	fmt.Printf("%d ", number)
	switch next(5) {
	case 0:
		fmt.Printf("put %s: %s\n", key, put(store, key))
	case 1:
		bytes := must(store.Get([]byte(key)))
		if bytes == nil {
			fmt.Printf("get %s: absent\n", key)
		} else {
			fmt.Printf("get %s: %s\n", key, value(bytes))
		}
	case 2:
		fmt.Printf("delete %s: %s\n", key, outcome(store.Delete([]byte(key))))
	case 3:
		fmt.Printf("read %s: %s\n", key, read(store, key))
	default:
		answer := "no"
		if must(store.Has([]byte(key))) {
			answer = "yes"
		}
		fmt.Printf("has %s: %s\n", key, answer)
	}
}

func each(store *kv.Store, stopAt int) {
	seen, total := 0, uint32(7)
	err := store.Each(func(key, bytes []byte) int32 {
		seen++
		total = sum(sum(total, key), bytes)
		if seen == stopAt {
			return 1
		}
		return 0
	})
	fmt.Printf("each: %d seen, sum %d, %s\n", seen, total, outcome(err))
}

// thrown is what comes out of a visit that panics.
func thrown(store *kv.Store) (value any) {
	defer func() { value = recover() }()
	return store.Each(func(key, bytes []byte) int32 { panic("boom") })
}

func edges() {
	store := must(kv.OpenStore("edges", kv.ModeWrite, kv.OptionUpper))
	fmt.Printf("empty value: %s\n", outcome(store.Put([]byte("e"), nil)))
	fmt.Printf("empty value read: %s\n", read(store, "e"))
	fmt.Printf("empty key: %s\n", outcome(store.Put(nil, []byte("x"))))
	check(store.Put([]byte("big"), append([]byte{1, 2, 3}, make([]byte, 100000-3)...)))
	fmt.Printf("big: %s\n", read(store, "big"))
	fmt.Printf("describe: %s\n", must(store.Describe()))
	seen := 0
	err := store.Each(func(key, bytes []byte) int32 {
		seen++
		check(store.Close()) // waits for the end of the visit
		return 0
	})
	fmt.Printf("closed in a visit: %d seen, %s\n", seen, outcome(err))
	_, err = store.Name()
	fmt.Printf("use after close: %s\n", refused(err, kv.ErrClosed))
	fmt.Printf("closed twice: %s\n", outcome(store.Close()))
	strict := must(kv.OpenStore("strict", kv.ModeWrite, kv.OptionStrict))
	fmt.Printf("strict: %s\n", outcome(strict.Put([]byte("e"), nil)))
	check(strict.Close())
	fixed := must(kv.OpenStore("fixed", kv.ModeRead, 0))
	fmt.Printf("read-only: %s\n", outcome(fixed.Put([]byte("e"), []byte("x"))))
	fmt.Printf("mode: %d\n", must(fixed.ModeOf()))
	check(fixed.Close())
}

func digit(options, flag kv.Option) int {
	if options&flag != 0 {
		return 1
	}
	return 0
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func main() {
	state = 1
	if len(os.Args) > 1 {
		state = uint32(must(strconv.ParseUint(os.Args[1], 10, 32)))
	}
	fmt.Printf("constants: %d %s\n", kv.MaxKey, kv.Version)
	a, b := int32(next(1<<24))*100, int32(next(1<<24))*100
	fmt.Printf("add: %d\n", kv.Add(a, b))
	fmt.Printf("message: %s\n", kv.Message(kv.StatusTooSmall))
	_, err := kv.OpenStore("", kv.ModeWrite, 0)
	fmt.Printf("open without a name: %s\n", outcome(err))
	_, err = kv.OpenStore("a\x00b", kv.ModeWrite, 0)
	fmt.Printf("open with a NUL: %s\n", refused(err, kv.ErrNUL))
	store := must(kv.OpenStore("grüß", kv.ModeWrite, kv.OptionCount))
	fmt.Printf("name: %s\n", must(store.Name()))
	options := must(store.OptionsOf())
	fmt.Printf("options: count %d, upper %d, strict %d\n",
		digit(options, kv.OptionCount), digit(options, kv.OptionUpper), digit(options, kv.OptionStrict))
	for i := 1; i <= 60; i++ {
		step(store, i)
	}
	stats := must(store.Stats())
	fmt.Printf("stats: %d keys, %d bytes, load %.3f\n", stats.Keys, stats.Bytes, stats.Load)
	fmt.Printf("describe: %s\n", must(store.Describe()))
	check(store.Put([]byte("a"), []byte("1")))
	check(store.Put([]byte("b"), []byte("2")))
	each(store, 0)
	each(store, 2)
	fmt.Printf("thrown: %v\n", thrown(store))
	check(store.Close())
	edges()
	fmt.Printf("live: %d\n", kv.Live())
}
