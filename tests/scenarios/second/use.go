// What use.c prints, said by Go: `use [SEED]`.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"bridge/second"
)

var state uint32

func next(limit uint32) uint32 {
	state = state*1664525 + 1013904223
	return (state >> 8) % limit
}

func outcome(err error) string {
	var failed *second.Error
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &failed):
		return fmt.Sprintf("error %d %s %s", failed.Code, failed.Code, failed.Message)
	}
	return err.Error()
}

func refused(err, expected error) string {
	if errors.Is(err, expected) {
		return "refused"
	}
	return outcome(err)
}

func text(maybe *string) string {
	if maybe == nil {
		return "absent"
	}
	return *maybe
}

func digit(truth bool) int {
	if truth {
		return 1
	}
	return 0
}

func visit(on *second.Shelf, stopAt int) {
	fmt.Println("visit:")
	count := 0
	seen := must(on.Show(func(number uint32, name string, weight float64) bool {
		fmt.Printf("  %d %s %.2f\n", number, name, weight)
		count++
		return count != stopAt
	}))
	fmt.Printf("visited: %d\n", seen)
}

// thrown is what comes out of a visit that panics.
func thrown(on *second.Shelf) (value any) {
	defer func() { value = recover() }()
	return must(on.Show(func(uint32, string, float64) bool { panic("boom") }))
}

func texts(on *second.Shelf) {
	fmt.Printf("note: %s\n", text(must(on.NoteOf())))
	fmt.Printf("start of note: %s\n", text(must(on.StartOfNote())))
	names := must(on.Names())
	fmt.Printf("names: %d %s\n", len(names), names)
	initials, echoes := must(on.Initials()), must(on.Echoes(40))
	fmt.Printf("initials: %d %s\n", len(initials), initials)
	fmt.Printf("echoes: %d %s\n", len(echoes), echoes)
	if report, err := on.Report(); err != nil {
		fmt.Printf("report: %s\n", outcome(err))
	} else {
		fmt.Printf("report: %s\n", report)
	}
	weights := must(on.Weights())
	fmt.Printf("weights: %d", len(weights))
	for _, weight := range weights {
		fmt.Printf(" %d", weight)
	}
	fmt.Println()
}

func values() {
	a := next(1<<24) * 251
	fmt.Printf("turned: %d %d %d %d %d\n", second.Turn8(uint8(a)), second.Turn16(int16(a)), second.Turn32(a),
		second.Turn64(uint64(a)<<31), second.TurnSigned64(int64(uint64(a)<<33)))
	fmt.Printf("halves: %.3f %.3f\n", second.Halve(float32(a%1000)), second.HalveDouble(float64(a)))
	fmt.Printf("constants: %.3f %.20f %.20f %.3f\n", second.Whole/4, second.Tenth, second.TenthOfFloat, second.Circle)
	fmt.Printf("size: %d, bool: %d, char: %d\n", second.TurnSize(uint(a)), digit(second.TurnBool(a%2 == 0)), second.TurnChar(65))
	first := second.Box{At: second.Point{X: 1, Y: 2}, Width: int16(next(300)), Height: 7, IsOpen: true, Colour: second.ColourGreen, Tag: 1}
	other := second.Box{At: second.Point{X: 3, Y: 4}, Width: 100, Height: int16(next(20)), Colour: second.ColourRed, Tag: 255}
	larger := second.Grow(first, other, second.Point{X: 0.5, Y: -0.25})
	fmt.Printf("box: %.2f %.2f %d %d %d %d %d\n", larger.At.X, larger.At.Y, larger.Width, larger.Height,
		digit(larger.IsOpen), larger.Colour, larger.Tag)
	fmt.Printf("colours: %d %d %d\n", second.NextColour(second.ColourRed), second.NextColour(second.ColourGreen), second.NextColour(77))
}

func fill(bare, noted *second.Shelf) {
	for i := 0; i < 36; i++ {
		number, width := next(9), 1+int(next(20))
		name := fmt.Sprintf("item-%d-%0*d", number, width, next(1000))
		on := noted
		if i%10 == 0 {
			on = bare
		}
		weight := float64(next(20000)) / 100
		fmt.Println(outcome(on.PutItem(name, weight, uint8(next(256)))))
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	state = 1
	if len(os.Args) > 1 {
		state = uint32(must(strconv.ParseUint(os.Args[1], 10, 32)))
	}
	values()
	_, err := second.MakeShelf(nil, 0)
	fmt.Printf("no room at all: %s\n", refused(err, second.ErrFailed))
	note := "grüße aus der Ferne"
	bare, noted := must(second.MakeShelf(nil, 3)), must(second.MakeShelf(&note, 40))
	texts(bare)
	fill(bare, noted)
	texts(noted)
	fmt.Println(outcome(bare.PutItem("last", 1, 0)))
	fmt.Printf("count: %d %d\n", must(bare.CountOf("last")), must(noted.CountOf("€")))
	if place := must(bare.Find("last")); place == nil {
		fmt.Println("find: absent")
	} else {
		fmt.Printf("find: %d\n", *place)
	}
	if must(bare.Find("none")) == nil {
		fmt.Println("find none: absent")
	}
	lowest, highest, err := noted.Numbers()
	fmt.Printf("numbers: %d %d\n", must(lowest, err), highest)
	visit(bare, 0)
	visit(noted, 2)
	fmt.Printf("thrown: %v\n", thrown(noted))
	fmt.Printf("advanced: %d\n", must(noted.Advance(1<<40, -3)))
	fmt.Printf("same: %d %d %d\n", digit(must(bare.IsSame(bare))), digit(must(bare.IsSame(noted))), digit(must(bare.IsSame(nil))))
	fmt.Printf("marks: %d\n", must(noted.Marks(second.MarkNew)))
	_, err = noted.CountOf("a\x00b")
	fmt.Printf("name with a NUL: %s\n", refused(err, second.ErrNUL))
	_ = bare.Close()
	_, err = bare.CountOf("last")
	fmt.Printf("used after close: %s\n", refused(err, second.ErrClosed))
	_ = noted.Close()
	fmt.Printf("alive: %d\n", second.Alive())
}
