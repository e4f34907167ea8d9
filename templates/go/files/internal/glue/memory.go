package glue

import (
	"bytes"
	"math"
	"strings"
	"unsafe"
)

// An address for what has no bytes of its own; aligned for every type.
var nothing [2]uint64

// HasNUL says whether C would see only a part of the text.
func HasNUL(text string) bool {
	return strings.IndexByte(text, 0) >= 0
}

// HasNULOrNil is HasNUL of a text that may be absent.
func HasNULOrNil(text *string) bool {
	return text != nil && HasNUL(*text)
}

// Text gives C the address of a copy that ends with a NUL: in room, which is the caller's stack, or beyond it.
func Text(room []byte, text string) *byte {
	if len(text) >= len(room) {
		room = make([]byte, len(text)+1)
	}
	copy(room, text)
	return unsafe.SliceData(room)
}

// TextOrNil is Text of a text that may be absent.
func TextOrNil(room []byte, text *string) *byte {
	if text == nil {
		return nil
	}
	return Text(room, *text)
}

// CountedText gives C the address of a text that travels with its length; it is never nil.
func CountedText(text string) *byte {
	if text == "" {
		return (*byte)(unsafe.Pointer(&nothing))
	}
	return unsafe.StringData(text)
}

// CountedTextOrNil is CountedText of a text that may be absent.
func CountedTextOrNil(text *string) *byte {
	if text == nil {
		return nil
	}
	return CountedText(*text)
}

// TextLength is the length of a text that may be absent.
func TextLength(text *string) int {
	if text == nil {
		return 0
	}
	return len(*text)
}

// Address gives C the address of a slice. It is never nil: many libraries refuse NULL even with length 0.
func Address(slice []byte) *byte {
	if len(slice) == 0 {
		return (*byte)(unsafe.Pointer(&nothing))
	}
	return unsafe.SliceData(slice)
}

// AddressOrNil is Address of a slice that may be absent.
func AddressOrNil(slice []byte) *byte {
	if slice == nil {
		return nil
	}
	return Address(slice)
}

// Fits says whether a length can be told to C in the type that C wants.
func Fits[T int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64 | uintptr](length int) bool {
	return T(length) >= 0 && int(T(length)) == length
}

// Most is the greatest length that can be told to C in a type.
func Most[T int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64 | uintptr]() uintptr {
	var zero T
	bits := 8 * unsafe.Sizeof(zero)
	if zero-1 < zero {
		bits-- // one is the sign
	}
	return 1<<bits - 1
}

// CopyText copies a text of C that ends with a NUL; nothing is "".
func CopyText(text *byte) string {
	if text == nil {
		return ""
	}
	return string(unsafe.Slice(text, textLength(text)))
}

// textLength looks for the NUL a page at a time: beyond the page that holds it there may be no memory. Before the NUL's
// page ends there may be other objects, which is what the checker of pointers would stop at.
//
//go:nocheckptr
func textLength(text *byte) int {
	const page = 4096
	length := 0
	for {
		from := unsafe.Add(unsafe.Pointer(text), length)
		room := page - int(uintptr(from)%page)
		if found := bytes.IndexByte(unsafe.Slice((*byte)(from), room), 0); found >= 0 {
			return length + found
		}
		length += room
	}
}

// CopyTextOrNil is CopyText of a text that may be absent.
func CopyTextOrNil(text *byte) *string {
	if text == nil {
		return nil
	}
	copied := CopyText(text)
	return &copied
}

// CopyCountedText copies a text of C with its length.
func CopyCountedText(text *byte, length uintptr) string {
	return string(CopyBytes(text, length))
}

// CopyCountedTextOrNil is CopyCountedText of a text that may be absent.
func CopyCountedTextOrNil(text *byte, length uintptr) *string {
	if text == nil {
		return nil
	}
	copied := CopyCountedText(text, length)
	return &copied
}

// CopyBytes copies bytes of C; nothing is no bytes, whatever C counts. The copy is never nil.
func CopyBytes(bytes *byte, length uintptr) []byte {
	if bytes == nil {
		length = 0
	}
	copied := make([]byte, length)
	if length > 0 {
		copy(copied, unsafe.Slice(bytes, length))
	}
	return copied
}

// CopyBytesOrNil is CopyBytes of bytes that may be absent.
func CopyBytesOrNil(bytes *byte, length uintptr) []byte {
	if bytes == nil {
		return nil
	}
	return CopyBytes(bytes, length)
}

// largest is more than a library may ask room for: a tebibyte, or a gibibyte where an int has 32 bits.
const largest = 1 << (30 + 10*(math.MaxInt>>62))

// IsShort says whether a buffer was honestly found too small; a length that no memory could hold is not honest.
func IsShort(capacity, used uintptr) bool {
	return used > capacity && used <= largest
}

// Grow is the capacity of the next attempt. What no memory could hold is not believed.
func Grow(capacity, used uintptr) uintptr {
	if used > largest {
		used = 0
	}
	return max(used, 2*capacity)
}
