package glue

import (
	"fmt"
	"math"
	"runtime"
	"sync/atomic"
)

// closed is set in the state of a closed handle; the bits below it count the calls under way.
const closed = math.MinInt64

// Handle guards one C object. Calls hold it open: Close during a call takes effect when the last call has returned.
// An object that is forgotten is destroyed by the garbage collector.
type Handle[T any] struct {
	state   atomic.Int64
	pointer *T
	destroy func(*T)
}

// NewHandle takes over an object.
func NewHandle[T any](pointer *T, destroy func(*T)) *Handle[T] {
	handle := &Handle[T]{pointer: pointer, destroy: destroy}
	runtime.SetFinalizer(handle, (*Handle[T]).Close)
	return handle
}

// Acquire lends the object to a call, which must end with Release. No handle is a closed one.
func (h *Handle[T]) Acquire(call string) (*T, error) {
	if h != nil {
		for state := h.state.Load(); state >= 0; state = h.state.Load() {
			if h.state.CompareAndSwap(state, state+1) {
				return h.pointer, nil
			}
		}
	}
	return nil, fmt.Errorf("%s: %w", call, ErrClosed)
}

// AcquireOrNil is Acquire of an object that may be absent.
func (h *Handle[T]) AcquireOrNil(call string) (*T, error) {
	if h == nil {
		return nil, nil
	}
	return h.Acquire(call)
}

// Release ends what Acquire began.
func (h *Handle[T]) Release() {
	if h != nil && h.state.Add(-1) == closed {
		h.destroy(h.pointer)
	}
}

// Close destroys the object, at once or after the calls under way. Closing again does nothing.
func (h *Handle[T]) Close() {
	if h == nil {
		return
	}
	for state := h.state.Load(); state >= 0; state = h.state.Load() {
		if h.state.CompareAndSwap(state, state|closed) {
			runtime.SetFinalizer(h, nil)
			if state == 0 {
				h.destroy(h.pointer)
			}
			return
		}
	}
}
