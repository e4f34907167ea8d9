package glue

import (
	"fmt"
	"strings"
	"unsafe"
)

// Integer is what the constants of enums are, in any size.
type Integer interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

// A Flag is one named constant of a set of flags.
type Flag[T Integer] struct {
	Bits T
	Name string
}

// FlagNames is a set of flags in words: the names of those that are set, and the number of what is left; the name of
// none of them, if that has one.
func FlagNames[T Integer](set T, flags []Flag[T]) string {
	var names []string
	for _, flag := range flags {
		if flag.Bits == 0 && set == 0 && len(names) == 0 {
			return flag.Name
		}
		if flag.Bits != 0 && set&flag.Bits == flag.Bits {
			names = append(names, flag.Name)
			set &^= flag.Bits
		}
	}
	if set != 0 || len(names) == 0 {
		names = append(names, fmt.Sprintf("%#x", uint64(set)))
	}
	return strings.Join(names, "|")
}

// Unnamed is the text of an enum value that has no name: "Mode(7)".
func Unnamed[T Integer](enum string, value T) string {
	return fmt.Sprintf("%s(%d)", enum, value)
}

// Pointer is the address of a copy.
func Pointer[T any](value T) *T {
	return &value
}

// As sees a record as another of the same layout.
func As[To, From any](from From) To {
	return *(*To)(unsafe.Pointer(&from))
}

// AsOrNil sees what a pointer points at as a record of the same layout.
func AsOrNil[To, From any](from *From) *To {
	return (*To)(unsafe.Pointer(from))
}
