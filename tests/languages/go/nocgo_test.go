//go:build !cgo

package kv_test

import (
	"errors"
	"testing"

	"bridge/kv"
)

func TestWithoutCgo(t *testing.T) {
	if _, err := kv.OpenStore("test", kv.ModeWrite, 0); !errors.Is(err, kv.ErrNoCgo) {
		t.Error(err)
	}
	defer func() {
		if recover() != any(kv.ErrNoCgo) {
			t.Error("a call that cannot fail went through")
		}
	}()
	kv.Add(1, 2)
}
