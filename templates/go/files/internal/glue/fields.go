package glue

import "unsafe"

// one is the same in memory as little-endian numbers are: its first byte is 1.
var one uint16 = 1

// isBigEndian says whether bit-fields begin with the highest bit of a byte.
var isBigEndian = *(*byte)(unsafe.Pointer(&one)) == 0

// Aligned is zeroed memory of a size at a multiple of align, which is a power of two. Go looks for no pointers in it.
func Aligned(size, align uintptr) unsafe.Pointer {
	room := make([]byte, size+align)
	start := -uintptr(unsafe.Pointer(&room[0])) & (align - 1)
	return unsafe.Pointer(&room[start])
}

// bytesOf is what a value is made of.
func bytesOf[T any](value *T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(value)), unsafe.Sizeof(*value))
}

// Load copies a field of a record. It may lie where Go would not put it.
func Load[T any](record unsafe.Pointer, offset uintptr) T {
	var value T
	copy(bytesOf(&value), unsafe.Slice((*byte)(unsafe.Add(record, offset)), unsafe.Sizeof(value)))
	return value
}

// Store sets a field of a record.
func Store[T any](record unsafe.Pointer, offset uintptr, value T) {
	copy(unsafe.Slice((*byte)(unsafe.Add(record, offset)), unsafe.Sizeof(value)), bytesOf(&value))
}

// A piece is what a bit-field has of one byte: count bits from shift.
type piece struct {
	at           *byte
	shift, count uintptr
}

// pieceOf is the piece of a bit-field that begins at a bit of the record and has at most so many bits.
func pieceOf(record unsafe.Pointer, bit, width uintptr, isBig bool) piece {
	within := bit % 8
	count := min(8-within, width)
	if isBig {
		within = 8 - within - count
	}
	return piece{(*byte)(unsafe.Add(record, bit/8)), within, count}
}

// mask is as many ones as a piece has bits.
func (p piece) mask() byte {
	return byte(1<<p.count - 1)
}

// loadBits reads a bit-field, of one byte after the other.
func loadBits(record unsafe.Pointer, bit, width uintptr, isBig bool) uint64 {
	var value uint64
	for done := uintptr(0); done < width; {
		p := pieceOf(record, bit+done, width-done, isBig)
		part := uint64(*p.at >> p.shift & p.mask())
		if isBig {
			value = value<<p.count | part
		} else {
			value |= part << done
		}
		done += p.count
	}
	return value
}

// storeBits sets a bit-field to the lowest bits of a value, and leaves its neighbours alone.
func storeBits(record unsafe.Pointer, bit, width uintptr, value uint64, isBig bool) {
	for done := uintptr(0); done < width; {
		p := pieceOf(record, bit+done, width-done, isBig)
		part := value >> done
		if isBig {
			part = value >> (width - done - p.count)
		}
		*p.at = *p.at&^(p.mask()<<p.shift) | (byte(part)&p.mask())<<p.shift
		done += p.count
	}
}

// Unsigned reads a bit-field of an unsigned type.
func Unsigned(record unsafe.Pointer, bit, width uintptr) uint64 {
	return loadBits(record, bit, width, isBigEndian)
}

// Signed reads a bit-field of a signed type.
func Signed(record unsafe.Pointer, bit, width uintptr) int64 {
	unused := 64 - width
	return int64(loadBits(record, bit, width, isBigEndian)<<unused) >> unused
}

// SetBits sets a bit-field to the lowest bits of a value.
func SetBits(record unsafe.Pointer, bit, width uintptr, value uint64) {
	storeBits(record, bit, width, value, isBigEndian)
}

// Truth reads a bit-field of one bit.
func Truth(record unsafe.Pointer, bit uintptr) bool {
	return Unsigned(record, bit, 1) != 0
}

// SetTruth sets a bit-field of one bit.
func SetTruth(record unsafe.Pointer, bit uintptr, value bool) {
	var number uint64
	if value {
		number = 1
	}
	SetBits(record, bit, 1, number)
}
