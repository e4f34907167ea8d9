// What use.c prints, said by Go, by the names that the facts give: `use [SEED]`.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"bridge/tune"
)

// heard is the code of what comes of a note.
func heard(note tune.Pitch) tune.Outcome {
	var failure *tune.Error
	if errors.As(tune.Check(note), &failure) {
		return failure.Code
	}
	return tune.OutcomeOK
}

func main() {
	seed := 1
	if len(os.Args) > 1 {
		seed, _ = strconv.Atoi(os.Args[1])
	}
	note := []tune.Pitch{tune.PitchDoLow, tune.PitchD, tune.PitchMi, tune.PitchTuneNoteF}[seed%4]
	if tune.KeyBright != 1 {
		panic("a constant of a prefix is not the value of its enum")
	}
	fmt.Printf("%s: %d beats, then %d and %d\n", tune.Theme, tune.Measure, tune.Other, tune.TuneEcho)
	fmt.Printf("major: %d\n", uint32(tune.Next(note, tune.KeyBright)))
	fmt.Printf("minor: %d\n", uint32(tune.Next(note, tune.KeyMinor)))
	fmt.Printf("low: %d\n", uint32(heard(tune.PitchDoLow)))
	fmt.Printf("high: %d\n", uint32(heard(tune.PitchMi)))
	fmt.Printf("last: %d %d\n", uint32(tune.Last(tune.OutcomeSilent)), uint32(tune.Last(tune.OutcomeOK)))
}
