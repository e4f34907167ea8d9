// What use.c prints, said by Go: `use [SEED]`.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"bridge/lamp"
)

var state uint32

func next(limit uint32) uint32 {
	state = state*1664525 + 1013904223
	return (state >> 8) % limit
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func broken(err error) string {
	if errors.Is(err, lamp.ErrContract) {
		return "broken"
	}
	return fmt.Sprint(err)
}

func refused(err error) string {
	if errors.Is(err, lamp.ErrRange) {
		return "refused"
	}
	return fmt.Sprint(err)
}

func printState(state lamp.State) {
	fmt.Printf("  color %d kind %d level %d modes %d parts %d\n", state.Color, state.Kind, state.Level, state.Modes,
		state.Parts)
}

func colors() {
	fmt.Printf("next: %d %d\n", must(lamp.Next(lamp.ColorStop)), must(lamp.Next(lamp.ColorAmber)))
	_, err := lamp.Next(lamp.ColorDark)
	fmt.Println("after dark:", broken(err))
	other, limit, err := lamp.Swap(lamp.ColorAmber, lamp.ColorDark)
	if err != nil {
		panic(err)
	}
	fmt.Printf("swapped: %d %d\n", other, limit)
	_, err = lamp.Next(99)
	_, _, other2 := lamp.Swap(lamp.ColorAmber, -1)
	if refused(other2) != refused(err) {
		panic(other2)
	}
	fmt.Println("no color:", refused(err))
}

func integers() {
	names := map[lamp.Kind]string{lamp.KindSmall: "LAMP_SMALL", lamp.KindLarge: "LAMP_LARGE"}
	for i := 0; i < 5; i++ {
		from := lamp.KindSmall
		if i%2 == 1 {
			from = lamp.KindLarge
		}
		kind, last := lamp.Larger(from, next(50))
		name := names[kind]
		if name == "" {
			name = "no name"
		}
		fmt.Printf("larger: %d %d %s\n", kind, last, name)
	}
	fmt.Printf("others: %d\n", lamp.Others(lamp.ModeDim|lamp.Mode(next(2))*lamp.ModeBlink))
	count, lacking := lamp.Lacks(lamp.Part(next(8)))
	fmt.Printf("lacks: %d %d\n", count, lacking)
	first, second := must(lamp.LampStep(next(2), lamp.StepRow)), must(lamp.LampStep(0, lamp.StepDone))
	fmt.Printf("step: %d %d\n", first, second)
	_, err := lamp.LampStep(13, lamp.StepRow)
	fmt.Println("no step:", broken(err))
}

func states() {
	kind, _ := lamp.Larger(lamp.KindSmall, next(99))
	left := lamp.State{Color: lamp.ColorRed, Kind: kind, Level: lamp.LevelHigh, Modes: lamp.ModeNight | lamp.ModeDim,
		Parts: lamp.Part(next(8))}
	right := lamp.State{Color: lamp.ColorDark, Kind: lamp.KindLarge, Level: lamp.LevelLow, Modes: lamp.ModeBlink,
		Parts: lamp.PartPost}
	pair := must(lamp.Mix(left, &right, 0))
	fmt.Println("mixed:")
	printState(pair.Left)
	printState(pair.Right)
	printState(must(lamp.Mix(left, nil, 0)).Right)
	_, first := lamp.Mix(left, &right, 1)
	_, second := lamp.Mix(left, &right, 2)
	fmt.Println("faulty:", broken(first), broken(second))
	wrong := left
	wrong.Level = 4
	_, first = lamp.Mix(wrong, &right, 0)
	_, second = lamp.Mix(left, &wrong, 0)
	fmt.Println("no level:", refused(first), refused(second))
}

// thrown is the panic of a call, which is an error.
func thrown(call func()) (err error) {
	defer func() { err = recover().(error) }()
	call()
	return nil
}

func callbacks() {
	fmt.Println("each:")
	count := 0
	sum := must(lamp.Each(4, 0, func(color lamp.Color, kind lamp.Kind, state lamp.State) lamp.Color {
		fmt.Printf("  sees %d of kind %d\n", color, kind)
		printState(state)
		count++
		if count%2 == 1 {
			return lamp.ColorAmber
		}
		return lamp.ColorDark
	}))
	fmt.Printf("sum: %d\n", sum)
	var faults [2]string
	for i := range faults {
		faults[i] = broken(thrown(func() {
			_, _ = lamp.Each(1, uint32(i)+1, func(lamp.Color, lamp.Kind, lamp.State) lamp.Color {
				panic("it is no lamp")
			})
		}))
	}
	fmt.Println("faulty:", faults[0], faults[1])
	fmt.Println("no answer:", refused(thrown(func() {
		_, _ = lamp.Each(1, 0, func(lamp.Color, lamp.Kind, lamp.State) lamp.Color { return 99 })
	})))
}

// What there is of no length is there; letters at NULL are not.
func gifts() {
	fmt.Print("labels:")
	for which := uint32(0); which < 4; which++ {
		label, err := lamp.Label(which)
		switch {
		case err != nil:
			fmt.Print(" ", broken(err))
		case label == nil:
			fmt.Print(" none")
		default:
			fmt.Printf(" '%s'", *label)
		}
	}
	fmt.Print("\npictures:")
	for which := uint32(0); which < 4; which++ {
		picture, err := lamp.Picture(which)
		switch {
		case err != nil:
			fmt.Print(" ", broken(err))
		case picture == nil:
			fmt.Print(" none")
		default:
			fmt.Print(" ", len(picture))
		}
	}
	fmt.Println()
}

func words() {
	lamp.Say(0, func(word string) { fmt.Println("says:", word) })
	fmt.Println("no word:", broken(thrown(func() {
		lamp.Say(1, func(word string) { panic(errors.New("there is none")) })
	})))
}

func main() {
	state = 1
	if len(os.Args) > 1 {
		seed, err := strconv.ParseUint(os.Args[1], 10, 32)
		if err != nil {
			panic(err)
		}
		state = uint32(seed)
	}
	colors()
	integers()
	states()
	callbacks()
	gifts()
	words()
	fmt.Println("calls:", lamp.Calls())
}
