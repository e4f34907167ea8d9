package glue

import (
	"testing"
	"unsafe"
)

func TestNumbersAreNotReused(t *testing.T) {
	first := Register(func() int { return 1 })
	if f, ok := Registered[func() int](first); !ok || f() != 1 {
		t.Error("a registered function is not found")
	}
	if _, ok := Registered[func() string](first); ok {
		t.Error("a function of another type is found")
	}
	Unregister(first)
	second := Register(func() int { return 2 })
	defer Unregister(second)
	if first == second {
		t.Error("two functions have one number")
	}
	for _, number := range []uintptr{first, 0, 12345} {
		if _, ok := Registered[func() int](number); ok {
			t.Errorf("%d is nobody's number", number)
		}
	}
}

func TestManyNumbers(t *testing.T) {
	var numbers []uintptr
	for i := 0; i < 1000; i++ {
		numbers = append(numbers, Register(i))
	}
	for i, number := range numbers {
		if value, ok := Registered[int](number); !ok || value != i {
			t.Fatalf("%d: %d", i, value)
		}
		Unregister(number)
	}
	Unregister(RegisterIf(false, nil))
}

func TestCaughtCallsNoMore(t *testing.T) {
	var caught Caught
	calls := 0
	for i := 0; i < 3; i++ {
		caught.Run(func() { calls++; panic("boom") })
	}
	defer func() {
		if value := recover(); value != "boom" || calls != 1 {
			t.Error(value, calls)
		}
	}()
	caught.Rethrow()
}

func TestCaughtRunsWithinItself(t *testing.T) {
	var caught Caught
	calls := 0
	caught.Run(func() { caught.Run(func() { calls++ }); calls++ })
	caught.Rethrow()
	caught.Run(func() {
		caught.Run(func() { panic("boom") })
		calls++
		panic("later")
	})
	defer func() {
		if value := recover(); value != "boom" || calls != 3 {
			t.Error(value, calls)
		}
	}()
	caught.Rethrow()
}

func TestTexts(t *testing.T) {
	var room [4]byte
	if short := Text(room[:], "abc"); short != &room[0] || CopyText(short) != "abc" {
		t.Error("a short text is not in the room given")
	}
	if long := Text(room[:], "abcd"); long == &room[0] || CopyText(long) != "abcd" {
		t.Error("a long text is in a room too small")
	}
	if CopyText(nil) != "" || CopyTextOrNil(nil) != nil || TextOrNil(room[:], nil) != nil {
		t.Error("nothing became something")
	}
}

// A text may end where the memory does: it is looked through page by page.
func TestTextLengthStopsAtThePage(t *testing.T) {
	memory := make([]byte, 3*4096)
	start := 4096 - int(uintptr(unsafe.Pointer(&memory[0]))%4096)
	for _, length := range []int{0, 1, 4095, 4096, 4097} {
		for i := range memory[start : start+length] {
			memory[start+i] = 'x'
		}
		memory[start+length] = 0
		if got := textLength(&memory[start]); got != length {
			t.Errorf("%d instead of %d", got, length)
		}
	}
}

func TestAddresses(t *testing.T) {
	if Address(nil) == nil || AddressOrNil([]byte{}) == nil || AddressOrNil(nil) != nil || CountedText("") == nil {
		t.Error("an address is wrong")
	}
	if !Fits[uint8](255) || Fits[uint8](256) || Fits[int8](128) || !Fits[uintptr](1<<30) {
		t.Error("a length does not fit")
	}
	if IsShort(256, 256) || !IsShort(256, 257) || IsShort(256, ^uintptr(0)) || Grow(256, 300) != 512 || Grow(256, 600) != 600 {
		t.Error("a buffer grows wrongly")
	}
}

func TestBytesAtNilAreNone(t *testing.T) {
	if copied := CopyBytes(nil, 7); copied == nil || len(copied) != 0 || CopyBytesOrNil(nil, 7) != nil {
		t.Error(copied)
	}
	if CopyCountedText(nil, 7) != "" || CopyCountedTextOrNil(nil, 7) != nil {
		t.Error("a text at nil is one")
	}
}

func TestHandleIsDestroyedOnce(t *testing.T) {
	destroyed := 0
	handle := NewHandle(new(int), func(*int) { destroyed++ })
	if _, err := handle.Acquire("call"); err != nil {
		t.Fatal(err)
	}
	handle.Close()
	handle.Close()
	if destroyed != 0 {
		t.Error("destroyed during a call")
	}
	handle.Release()
	if _, err := handle.Acquire("call"); err == nil || destroyed != 1 {
		t.Error(err, destroyed)
	}
	var none *Handle[int]
	if pointer, err := none.AcquireOrNil("call"); pointer != nil || err != nil {
		t.Error(pointer, err)
	}
	none.Release()
	none.Close()
}

// Bits as C counts them, one by one: on a big-endian machine from the highest bit of each byte, the first the highest.
func bitByBit(record []byte, bit, width uintptr, isBig bool) uint64 {
	var value uint64
	for i := uintptr(0); i < width; i++ {
		at := bit + i
		if isBig {
			value = value<<1 | uint64(record[at/8]>>(7-at%8)&1)
		} else {
			value |= uint64(record[at/8]>>(at%8)&1) << i
		}
	}
	return value
}

func TestBitsOfEveryWidthAndOrder(t *testing.T) {
	var record [10]byte
	address := unsafe.Pointer(&record)
	for _, isBig := range []bool{false, true} {
		for width := uintptr(1); width <= 64; width++ {
			for bit := uintptr(0); bit < 16; bit++ {
				for i := range record {
					record[i] = byte(37*i + 91)
				}
				before := record
				value := uint64(0x9e3779b97f4a7c15) >> (64 - width)
				storeBits(address, bit, width, value, isBig)
				if got := loadBits(address, bit, width, isBig); got != value || bitByBit(record[:], bit, width, isBig) != value {
					t.Fatalf("%d bits at %d, big %v: %x, not %x", width, bit, isBig, got, value)
				}
				around := 80 - bit - width
				if bitByBit(record[:], 0, bit, isBig) != bitByBit(before[:], 0, bit, isBig) ||
					around > 0 && bitByBit(record[:], 79, 1, isBig) != bitByBit(before[:], 79, 1, isBig) {
					t.Fatalf("%d bits at %d, big %v: the neighbours changed", width, bit, isBig)
				}
			}
		}
	}
}

func TestSignedBits(t *testing.T) {
	var record [16]byte
	address := unsafe.Pointer(&record)
	for width := uintptr(1); width <= 64; width++ {
		lowest := int64(-1) << (width - 1)
		SetBits(address, 5, width, uint64(lowest))
		if got := Signed(address, 5, width); got != lowest {
			t.Errorf("%d bits: %d, not %d", width, got, lowest)
		}
		if got := Unsigned(address, 5, width); got != 1<<(width-1) {
			t.Errorf("%d bits: %x", width, got)
		}
	}
	SetTruth(address, 77, true)
	if !Truth(address, 77) || Truth(address, 78) {
		t.Error("a truth is not where it was set")
	}
}

func TestFieldsAnywhere(t *testing.T) {
	var record [32]byte
	Store(unsafe.Pointer(&record), 3, 1.5)
	Store(unsafe.Pointer(&record), 11, [3]uint16{1, 2, 3})
	if got := Load[float64](unsafe.Pointer(&record), 3); got != 1.5 {
		t.Error(got)
	}
	if got := Load[[3]uint16](unsafe.Pointer(&record), 11); got != [3]uint16{1, 2, 3} || record[17] != 0 {
		t.Error(got)
	}
}

func TestAlignedMemory(t *testing.T) {
	for align := uintptr(1); align <= 4096; align *= 2 {
		if at := uintptr(Aligned(align*3, align)); at%align != 0 {
			t.Errorf("%x is not at a multiple of %d", at, align)
		}
	}
}

func TestFlagNames(t *testing.T) {
	flags := []Flag[uint8]{{1, "RED"}, {0, "NONE"}, {2, "BLUE"}, {0, "BLANK"}}
	for set, want := range map[uint8]string{0: "NONE", 1: "RED", 3: "RED|BLUE", 9: "RED|0x8", 8: "0x8"} {
		if text := FlagNames(set, flags); text != want {
			t.Errorf("%d is %s, and not %s", set, text, want)
		}
	}
	if text := FlagNames(0, flags[:1]); text != "0x0" {
		t.Error(text)
	}
}
