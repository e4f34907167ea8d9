package shapes_test

import (
	"errors"
	"math"
	"runtime"
	"testing"
	"time"
	"unsafe"

	"bridge/shapes"
	"bridge/shapes/raw"
)

func TestConstants(t *testing.T) {
	if shapes.Hostile != "a \"quote\", a \\, a ` and a \n {{name}}" || uint64(shapes.Big) != 1<<64-1 ||
		shapes.Negative != -1<<63 || shapes.Half != 0.5 {
		t.Error(shapes.Hostile, uint64(shapes.Big), shapes.Negative, shapes.Half)
	}
}

func TestNegativeZeros(t *testing.T) {
	var small float32 = shapes.SmallNought
	if !math.Signbit(shapes.Nought) || !math.Signbit(float64(small)) || !math.Signbit(raw.SHAPES_NOUGHT) || raw.SHAPES_NOUGHT != 0 {
		t.Error(shapes.Nought, small, raw.SHAPES_NOUGHT)
	}
}

func TestRecordsByValue(t *testing.T) {
	shape := *raw.Shapes_default()
	*shape.Value.Whole() = 40
	var moved raw.Nested
	raw.Shapes_move(&moved, &shape, 2)
	if moved.At.X != 3 || moved.At.Y != 4 || moved.Grid != [2][3]int32{{1, 2, 3}, {4, 5, 8}} || *moved.Value.Whole() != 42 {
		t.Errorf("%+v", moved)
	}
	if moved.Func != -1 || !moved.Is_open || string(moved.Letters[:2]) != "ab" || raw.Shapes_bits(&moved) != 547 {
		t.Errorf("%+v", moved)
	}
}

func TestVariables(t *testing.T) {
	*raw.Shapes_counter() = 9
	title := unsafe.Slice(raw.Shapes_title(), 6)
	if *raw.Shapes_counter() != 9 || string(title) != "shapes" {
		t.Error(*raw.Shapes_counter(), string(title))
	}
}

func TestFunctionsAsParameters(t *testing.T) {
	if sum := raw.Shapes_apply(raw.Symbols()["shapes_add"], 2, 3); sum != 5 {
		t.Error(sum)
	}
}

func TestPackedRecord(t *testing.T) {
	packed := [5]byte{3, 7, 0, 0, 0}
	if got := raw.Shapes_packed((*raw.Packed)(unsafe.Pointer(&packed))); unsafe.Sizeof(raw.Packed{}) != 5 || got != 21 {
		t.Error(unsafe.Sizeof(raw.Packed{}), got)
	}
}

func TestAlignedRecord(t *testing.T) {
	aligned := [2]uint64{258, 0}
	if got := raw.Shapes_aligned((*raw.Wide_aligned)(unsafe.Pointer(&aligned))); unsafe.Sizeof(raw.Wide_aligned{}) != 16 || got != 258 {
		t.Error(unsafe.Sizeof(raw.Wide_aligned{}), got)
	}
}

func TestNames(t *testing.T) {
	if sum := shapes.Names(1, 2, 3, 4, 5, 6, 7, 8, 9, 10); sum != 55 {
		t.Error(sum)
	}
	if wide := shapes.ShapesWide(shapes.WideLow); wide != -5 || wide.String() != "WIDE_LOW" {
		t.Error(wide)
	}
}

func TestNamesOfConstants(t *testing.T) {
	if shapes.Turn(shapes.WayUp) != shapes.WayDown || shapes.Turn(shapes.WayDown) != shapes.WayType {
		t.Error(shapes.Turn(shapes.WayUp), shapes.Turn(shapes.WayDown))
	}
	if raw.Up != 0 || raw.Down != 4 || raw.Type != 5 {
		t.Error(raw.Up, raw.Down, raw.Type)
	}
}

func TestFunctionThatMayBeAbsent(t *testing.T) {
	if answer, err := shapes.Show(4, func(number int32) int32 { return number * 2 }); answer != 8 || err != nil {
		t.Error(answer, err)
	}
	if answer, err := shapes.Show(4, nil); answer != -2 || err != nil {
		t.Error(answer, err)
	}
	defer func() {
		if caught := recover(); caught != "seen" {
			t.Error(caught)
		}
	}()
	_, _ = shapes.Show(4, func(int32) int32 { panic("seen") })
}

func TestObject(t *testing.T) {
	if _, err := shapes.NewShape(1); !errors.Is(err, shapes.ErrFailed) {
		t.Error(err)
	}
	shape, err := shapes.NewShape(3)
	if err != nil {
		t.Fatal(err)
	}
	if area, err := shape.Scale(4); area != 12 || err != nil {
		t.Error(area, err)
	}
	shape.Close()
}

// What C makes in a call whose callback panics is nobody's: the collector has it like all that is forgotten.
func TestObjectsOfACallThatPanics(t *testing.T) {
	before := shapes.Alive()
	for _, call := range []func(shapes.See){
		func(see shapes.See) { shapes.ShownShape(5, see) },
		func(see shapes.See) { shapes.Both(see) },
	} {
		func() {
			defer func() {
				if caught := recover(); caught != "boom" {
					t.Error(caught)
				}
			}()
			call(func(int32) int32 { panic("boom") })
		}()
	}
	for i := 0; i < 100 && shapes.Alive() != before; i++ {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	if alive := shapes.Alive(); alive != before {
		t.Error(alive, before)
	}
	shape, err := shapes.ShownShape(5, func(number int32) int32 { return number })
	if err != nil {
		t.Fatal(err)
	}
	defer shape.Close()
	if scaled, err := shape.Scale(2); scaled != 10 || err != nil {
		t.Error(scaled, err)
	}
	one, two, err := shapes.Both(func(number int32) int32 { return number })
	if err != nil || one.Close() != nil || two.Close() != nil {
		t.Error(err)
	}
}
