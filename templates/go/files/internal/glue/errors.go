// Package glue is the small Go runtime of a package that bridgegen wrote: what does not depend on the C library.
//
// It owns the life of C objects, the numbers by which C knows Go functions, and the addresses lent to C. It knows no
// C function and has no cgo in it.
package glue

import (
	"errors"
	"fmt"
)

// What can go wrong before C is called, or because C did not keep its word.
var (
	ErrClosed   = errors.New("used after Close")
	ErrNUL      = errors.New("text contains a NUL")
	ErrNil      = errors.New("nil where a value is needed")
	ErrRange    = errors.New("outside of what the library can take")
	ErrContract = errors.New("the library broke its contract")
	ErrFailed   = errors.New("failed without a reason")
	ErrNoCgo    = errors.New("built without cgo")
)

// MissingError is a call of a function that the header declares and the installed library does not export.
type MissingError struct {
	Function string // the C name
}

func (e *MissingError) Error() string {
	return e.Function + ": the installed library does not export this function"
}

// Misuse says which argument of which call was wrong.
func Misuse(call, argument string, err error) error {
	return fmt.Errorf("%s: %s: %w", call, argument, err)
}

// Failed says which function failed without saying why.
func Failed(call string) error {
	return fmt.Errorf("%s: %w", call, ErrFailed)
}

// Contract says which function did not keep its word.
func Contract(call string) error {
	return fmt.Errorf("%s: %w", call, ErrContract)
}

// MustKeep ends the call that C is in unless C kept its word: it gave a callback what its header rules out.
func MustKeep(call string, isKept bool) {
	if !isKept {
		panic(Contract(call))
	}
}
