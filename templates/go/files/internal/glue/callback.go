package glue

import (
	"math/bits"
	"sync"
	"sync/atomic"
)

// A slot holds a Go function while C knows its number. The number names the slot and its generation, so that a number
// used after its time finds nothing.
type slot struct {
	generation atomic.Uintptr
	function   any
}

const indexBits = bits.UintSize / 2

var slots struct {
	mutex sync.Mutex
	free  []uintptr
	all   atomic.Pointer[[]*slot] // replaced when it grows: finding a function takes no lock
}

// Register gives a Go function a number that can travel through C. Unregister takes it back.
func Register(function any) uintptr {
	slots.mutex.Lock()
	defer slots.mutex.Unlock()
	if len(slots.free) == 0 {
		addSlots()
	}
	index := slots.free[len(slots.free)-1]
	slots.free = slots.free[:len(slots.free)-1]
	taken := (*slots.all.Load())[index]
	taken.function = function
	return taken.generation.Add(1)<<indexBits | index
}

// RegisterIf is Register of a function that may be absent: its number is 0, which is no function's.
func RegisterIf(isThere bool, function any) uintptr {
	if !isThere {
		return 0
	}
	return Register(function)
}

// addSlots doubles the slots.
func addSlots() {
	var grown []*slot
	if all := slots.all.Load(); all != nil {
		grown = append(grown, *all...)
	}
	for count := max(len(grown), 16); count > 0; count-- {
		slots.free = append(slots.free, uintptr(len(grown)))
		grown = append(grown, new(slot))
	}
	slots.all.Store(&grown)
}

// Unregister ends the life of a number; 0 has none.
func Unregister(number uintptr) {
	if number == 0 {
		return
	}
	index := number & (1<<indexBits - 1)
	slots.mutex.Lock()
	defer slots.mutex.Unlock()
	freed := (*slots.all.Load())[index]
	freed.generation.Add(1)
	freed.function = nil
	slots.free = append(slots.free, index)
}

// Registered finds the function of a number; false if the number is not, or no longer, one of ours.
func Registered[F any](number uintptr) (function F, ok bool) {
	index := number & (1<<indexBits - 1)
	all := slots.all.Load()
	if all == nil || index >= uintptr(len(*all)) {
		return function, false
	}
	found := (*all)[index]
	if found.generation.Load()&(1<<indexBits-1) != number>>indexBits {
		return function, false
	}
	function, ok = found.function.(F)
	return function, ok
}

// Caught carries a panic of a callback over the C frames to the Go function that called C.
type Caught struct {
	value any
	isSet bool
}

// Run calls a callback, which C may call again before it returns. After a panic it calls no more: a library may go on
// asking for a while. The first panic is the one that goes on.
func (c *Caught) Run(callback func()) {
	if c.isSet {
		return
	}
	hasReturned := false
	defer func() {
		if hasReturned {
			return
		}
		value := recover()
		if !c.isSet {
			c.value, c.isSet = value, true
		}
	}()
	callback()
	hasReturned = true
}

// Rethrow goes on with the panic, if there was one.
func (c *Caught) Rethrow() {
	if c.isSet {
		panic(c.value)
	}
}
