package names_test

import (
	"testing"
	"unsafe"

	"bridge/names"
	"bridge/names/raw"
)

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, not %v", what, got, want)
	}
}

func TestNamesThatMeet(t *testing.T) {
	status := raw.Status{Type: 4}
	equal(t, "status()", raw.Status__(&status, 8, 2, 3), 423)
	equal(t, "Type", status.Type_, 8)
	equal(t, "mode()", raw.Mode_(raw.Mode_next_), 8)
	equal(t, "C()", raw.C__(raw.C_{C: 9}, raw.C_{C: 2}), 7)
	equal(t, "available()", raw.Available_(5, 3), 2)
	equal(t, "has_status()", raw.Has_status(1, 2, 3), 123)
	equal(t, "init()", raw.Init(9, 5), 4)
	equal(t, "Init", *raw.Init_(), 3)
	equal(t, "symbols()", raw.Symbol()+raw.Symbols_(), 23)
	equal(t, "call_status()", raw.Call_status(1), 14)
	equal(t, "newUpper()", raw.NewUpper(), (*raw.Upper_)(raw.New_upper()))
	equal(t, "ModeNext", names.ModeModeNext+names.ModeModeNext_, 8)
}

func TestMembersThatMeet(t *testing.T) {
	var value raw.Value
	*value.Number_() = 1
	equal(t, "the float's bits", *value.Number(), 0x3f800000)
}

// What the setters set is what C reads, and the other way round, whatever is around it.
func TestFieldsAsBits(t *testing.T) {
	for _, value := range []int64{0, -1, 1, 0x0123456789abcdef, -0x0123456789abcdef} {
		var set, filled raw.Bits
		for i := range (*[unsafe.Sizeof(set)]byte)(unsafe.Pointer(&set)) {
			(*[unsafe.Sizeof(set)]byte)(unsafe.Pointer(&set))[i] = 0xa5
		}
		set.SetA(uint32(value))
		set.SetSetA_(int32(value))
		set.SetA__(value&1 == 1)
		set.SetMode(raw.Mode(value))
		set.SetAcross(uint64(value))
		set.SetInner(value)
		set.SetPlain(int16(value))
		raw.Bits_of(&filled, value&7, value<<59>>59, value&1 == 1, value&15, uint64(value), value<<31>>31, int16(value))
		var fromSet, fromFilled [7]int64
		raw.Bits_to(&fromSet[0], &set)
		raw.Bits_to(&fromFilled[0], &filled)
		equal(t, "what was set", fromSet, fromFilled)
		truth := int64(0)
		if filled.A__() {
			truth = 1
		}
		equal(t, "what is read", [7]int64{int64(filled.A()), int64(filled.SetA_()), truth, int64(filled.Mode()),
			int64(filled.Across()), filled.Inner(), int64(filled.Plain())}, fromFilled)
	}
}

func TestBytesThroughShims(t *testing.T) {
	var bits, again raw.Bits
	bits.SetA(6)
	bits.SetPlain(-3)
	raw.Bits_again(&again, &bits)
	equal(t, "a", again.A(), 7)
	equal(t, "plain", again.Plain(), -3)
	long := raw.NewLong_double()
	raw.NewLong_double_(long, long)
	equal(t, "half of nothing", raw.Half(long), 0)
	equal(t, "where it lies", uintptr(unsafe.Pointer(long))%16, 0)
}
