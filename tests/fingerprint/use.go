package main

import (
	"fmt"
	"os"

	"bridge/kv"
)

func main() {
	fmt.Println("limit", kv.Limit())
	store, err := kv.OpenStore("names")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer store.Close()
	count, err := store.Put("key")
	fmt.Println("stored", count, err == nil)
}
