// What use.c prints, said by Go: `use [SEED]`.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"

	"bridge/raster"
)

var state uint32

func next(limit uint32) uint32 {
	state = state*1664525 + 1013904223
	return (state >> 8) % limit
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func digit(truth bool) int {
	if truth {
		return 1
	}
	return 0
}

func text(maybe *string) string {
	if maybe == nil {
		return "absent"
	}
	return *maybe
}

func absent[T any](maybe *T) string {
	if maybe == nil {
		return "absent"
	}
	return "there"
}

func show(f raster.Figures) {
	fmt.Printf("figures %d %d %d %.3f %.3f %d ", f.Least, f.Most, digit(f.IsFlat), f.Mean, f.Sum, f.Samples)
	fmt.Printf("%d %d %d %d,%d %dx%d ", f.Type, f.Channels, f.Flip, f.Bounds.X, f.Bounds.Y, f.Bounds.W, f.Bounds.H)
	fmt.Printf("%d %d\n", f.Ago, f.Checksum)
}

func sum(bytes []byte) string {
	var sum uint32
	for _, value := range bytes {
		sum = sum*31 + uint32(value)
	}
	return fmt.Sprintf("%d:%d", len(bytes), sum)
}

// outcome is "error -2 no entry RASTER_E_NOENT" or, without a code, "refused".
func outcome(err error) string {
	var failed *raster.Error
	switch {
	case errors.As(err, &failed) && failed.Code == -22:
		return fmt.Sprintf("error %d %s", failed.Code, failed.Message)
	case errors.As(err, &failed):
		return fmt.Sprintf("error %d %s %s", failed.Code, failed.Message, failed.Code)
	case errors.Is(err, raster.ErrFailed):
		return "refused"
	}
	return fmt.Sprint(err)
}

func contents(image *raster.Image) {
	fmt.Printf("encoded %s\n", sum(must(image.Encode())))
	even, odd, err := image.Planes()
	fmt.Printf("planes %s %s\n", sum(must(even, err)), sum(odd))
	fmt.Printf("row %s\n", sum(must(image.Row(2))))
	if must(image.Row(20)) == nil {
		fmt.Println("no row: absent")
	}
	check(image.Fill([]byte{1, 2, byte(next(256))}, nil))
	show(must(image.Figures()))
	check(image.Fill([]byte{}, []byte{0xf0}))
	show(must(image.Figures()))
	check(image.Fill([]byte{1}, []byte{}))
	show(must(image.Figures()))
}

func texts(image, loaded *raster.Image) {
	fmt.Printf("no comment: %s\n", text(must(image.Comment())))
	comment := "héllo"
	check(image.SetComment(&comment))
	fmt.Printf("comment: %s\n", text(must(image.Comment())))
	comment = ""
	check(image.SetComment(&comment))
	fmt.Printf("comment: [%s]\n", text(must(image.Comment())))
	check(image.SetComment(nil))
	fmt.Printf("comment: %s\n", text(must(image.Comment())))
	fmt.Printf("path: %s\nno path: %s\n", text(must(loaded.Path())), text(must(image.Path())))
	to, nowhere := "x/€", ""
	fmt.Printf("export: %s %s\n", must(image.Export(&to)), must(image.Export(nil)))
	_, err := image.Export(&nowhere)
	fmt.Printf("no export: %s\n", outcome(err))
}

func see(where raster.Rect, value float32, row uint8, isLast bool, channels raster.Channels, label *string, path string, line []byte) int64 {
	fmt.Printf("  %d %.1f %d %d %d %s %s %s\n", where.X, value, row, digit(isLast), channels, text(label), path, sum(line))
	if where.X == 4 {
		return math.MinInt64
	}
	return int64(where.X) << 40
}

// thrown is what comes out of a call whose function panics.
func thrown(image *raster.Image) (value any) {
	defer func() { value = recover() }()
	return must(image.Each(func(raster.Rect, float32, uint8, bool, raster.Channels, *string, string, []byte) int64 {
		panic("boom")
	}, 9))
}

func callbacks(loaded *raster.Image) {
	fmt.Printf("each: %d\n", must(loaded.Each(see, 4)))
	fmt.Printf("each: %d\n", must(loaded.Each(see, 9)))
	fmt.Printf("thrown: %v\n", thrown(loaded))
	count := 0
	before := func() {
		count++
		fmt.Printf("before %d\n", count)
	}
	after := func(kind raster.SampleKind, number uint64) bool {
		fmt.Printf("after %d %d\n", kind, number)
		count++
		return count < 3
	}
	fmt.Println(outcome(raster.Around(before, after, 5)))
	check(raster.Around(before, nil, 2))
}

func values() {
	scale, width := float64(next(1000)), uint16(next(60000))
	counter, kind, flag, scale, err := raster.Step(-1, raster.SampleKindByte, true, scale)
	fmt.Printf("step: %d %d %d %.4f\n", must(counter, err), kind, digit(flag), scale)
	flip, channels := raster.FlipOther(raster.FlipX|8, raster.ChannelsRed)
	fmt.Printf("flip: %d %d\n", flip, channels)
	fmt.Printf("area: %d\n", raster.RectArea(raster.Rect{W: width, H: 60000}))
	fmt.Printf("self: %d\n", raster.Self(1, 2, 3, 4, 5))
}

func main() {
	state = 1
	if len(os.Args) > 1 {
		state = uint32(must(strconv.ParseUint(os.Args[1], 10, 32)))
	}
	values()
	rect := raster.Rect{X: -5, Y: 7, W: uint16(20 + next(60)), H: 20}
	_, err := raster.NewImage(raster.Rect{W: 5000, H: 1}, raster.SampleKindByte, 1)
	fmt.Println(outcome(err))
	_, err = raster.NewImage(raster.Rect{H: 1}, raster.SampleKindByte, 1)
	fmt.Println(outcome(err))
	_, err = raster.LoadImage("", 0)
	fmt.Printf("load nothing: %s\n", outcome(err))
	image := must(raster.NewImage(rect, raster.SampleKindSigned, -100))
	one := must(raster.NewImage(raster.Rect{W: 1, H: 1}, raster.SampleKindByte, 127))
	loaded := must(raster.LoadImage("/tmp/grüße", raster.FlipBoth))
	show(must(one.Figures()))
	show(must(loaded.Figures()))
	_, err = raster.OpenWindow(one, &rect)
	fmt.Println(outcome(err))
	window := must(raster.OpenWindow(image, nil))
	aside := must(raster.OpenWindow(image, &raster.Rect{X: 99, W: 1, H: 1}))
	again := must(window.Image(true))
	fmt.Printf("not wanted: %s\n", absent(must(window.Image(false))))
	show(*must(window.Figures()))
	fmt.Printf("aside: %s\n", absent(must(aside.Figures())))
	contents(again)
	texts(image, loaded)
	callbacks(loaded)
	fmt.Printf("flat: %d %d, count: %d\n", digit(must(one.IsFlat())), digit(must(image.IsFlat())), must(image.Count()))
	fmt.Printf("names: %d %d %d\n", must(one.Type()), must(one.RasterImageClose(9)), must(one.ToString()))
	check(errors.Join(image.Close(), again.Close(), aside.Close()))
	fmt.Printf("live: %d\n", raster.Live())
	show(*must(window.Figures()))
	check(errors.Join(window.Close(), one.Close(), loaded.Close()))
	fmt.Printf("live: %d\n", raster.Live())
}
