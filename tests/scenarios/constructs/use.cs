// What use.c of this scenario prints, said by .NET through the raw layer.
using System;
using System.Globalization;
using System.Runtime.InteropServices;
using Constructs.Raw;
using static Constructs.Raw.NativeMethods;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Use.Run(args.Length > 0 ? ulong.Parse(args[0], CultureInfo.InvariantCulture) : 1);

internal static unsafe class Use
{
    private static ulong s_seed;

    internal static void Run(ulong seed)
    {
        s_seed = seed;
        UseBits();
        UseTight();
        UseFlexible();
        UseUnions();
        UseValues();
        UseOnlyC();
        UseMoreOfC();
        UseOddValues();
        UseNoSymbol();
        UseVariables();
        UseFunctions();
        UseEnums();
        UseNames();
        UseMacros();
    }

    /// <summary>The C library's number, cut to what is asked for as C does.</summary>
    private static int Number(uint place) => unchecked((int)mix(s_seed, place));

    // Fields are set from other numbers than C sets them from. Around them are ones, which must not shine through.
    private static bits BitsSet()
    {
        ulong from = s_seed + 100;
        bits bits;
        new Span<byte>(&bits, sizeof(bits)).Fill(0xff);
        bits.low = (uint)(mix(from, 0) & 7);
        bits.signed_low = (int)(mix(from, 1) % 32) - 16;
        bits.truth = (mix(from, 2) & 1) != 0;
        bits.wide = mix(from, 3) >> 4;
        bits.whole = unchecked((long)mix(from, 4));
        bits.byte_of_four = (byte)(mix(from, 5) & 15);
        bits.across = (uint)(mix(from, 6) & 0x7fffff);
        return bits;
    }

    private static void PrintBits(string what, bits bits) => Console.WriteLine(
        $"{what}: {bits.low} {bits.signed_low} {(bits.truth ? 1 : 0)} {bits.wide} {bits.whole} {bits.byte_of_four} {bits.across}");

    private static void UseBits()
    {
        bits bits;
        bits_fill(&bits, s_seed);
        PrintBits("bits filled", bits);
        bits_make(&bits, s_seed + 2);
        PrintBits("bits made", bits);
        bits_inline(&bits, s_seed);
        PrintBits("bits inline", bits);
        bits = BitsSet();
        Console.WriteLine($"bits digest: {bits_digest(&bits)} {bits_digest_value(&bits)}");
        Console.WriteLine($"bits size: {sizeof(bits)}");
    }

    private static void UseTight()
    {
        tight tight;
        tight_make(&tight, s_seed);
        ushortArray3 halves = tight.halves;
        Console.WriteLine($"tight: {tight.letter} {tight.number} {(long)tight.real} {halves[0]} {halves[1]} {halves[2]}");
        tight.letter = (sbyte)'z';
        tight.number = Number(50);
        tight.real = 12;
        Console.WriteLine($"tight digest: {tight_digest(&tight)}");
        tight_and_aligned* aligned = (tight_and_aligned*)NativeMemory.AlignedAlloc((nuint)sizeof(tight_and_aligned), 16);
        tight_and_aligned_fill(aligned, s_seed);
        Console.WriteLine($"tight and aligned: {aligned->letter} {aligned->number}");
        aligned->number = mix(s_seed, 51);
        Console.WriteLine($"tight and aligned digest: {tight_and_aligned_digest(aligned)}");
        NativeMemory.AlignedFree(aligned);
        loose loose;
        loose_make(&loose, s_seed);
        Console.WriteLine($"loose: {loose.first} {loose.second}");
        loose.second = unchecked((uint)mix(s_seed, 52));
        Console.WriteLine($"loose digest: {loose_digest(&loose)}");
        broad broad;
        broad_make(&broad, s_seed);
        Console.WriteLine($"broad: {broad.items[0]} {broad.items[3]}");
        Console.WriteLine($"broad digest: {broad_digest(&broad)}");
        wire wire;
        wire_make(&wire, s_seed);
        Console.WriteLine($"wire: {sizeof(wire)} {wire_digest(&wire)}");
    }

    private static void UseFlexible()
    {
        uint count = 3 + (uint)(mix(s_seed, 60) % 5);
        flexible* flexible = (flexible*)NativeMemory.Alloc((nuint)sizeof(flexible) + (count * sizeof(ushort)));
        flexible_fill(flexible, count, s_seed);
        Console.Write($"flexible: {flexible->count}");
        for (uint i = 0; i < count; i++)
        {
            Console.Write($" {flexible->items[i]}");
        }

        flexible->items[count - 1] = 1234;
        Console.WriteLine($"\nflexible digest: {flexible_digest(flexible)}");
        NativeMemory.Free(flexible);
    }

    private static void UseUnions()
    {
        either either = either_make(s_seed);
        Console.WriteLine($"either: {either.number} {either.bytes[7]}");
        either.number = unchecked((uint)mix(s_seed, 70));
        Console.WriteLine($"either digest: {either_digest(either)}");
        nested nested = nested_make(s_seed);
        Console.WriteLine($"nested: {nested.before} {nested.anonymous2.x} {nested.anonymous2.anonymous2.inner} " +
            $"{nested.anonymous2.anonymous2.parts[3]} {nested.colours[1].b} {nested.after}");
        nested.anonymous2.x = unchecked((short)mix(s_seed, 71));
        nested.anonymous2.anonymous2.parts[1] = 77;
        nested.colours[0].g = 99;
        Console.WriteLine($"nested digest: {nested_digest(nested)}");
    }

    private static void UseValues()
    {
        pair pair = pair_swap(new pair { x = s_seed % 100, y = 7 });
        Console.WriteLine($"pair: {(int)pair.x} {(int)pair.y}");
        mixed mixed = mixed_turn(3, new mixed { real = s_seed % 1000, number = Number(80) / 2 }, 5);
        Console.WriteLine($"mixed: {(int)mixed.real} {mixed.number}");
        large large = default;
        for (int i = 0; i < 5; i++)
        {
            large.items[i] = (long)(mix(s_seed, 81 + (uint)i) >> 2);
        }

        large = large_turn(large, pair, 200);
        Console.WriteLine($"large: {large.items[0]} {large.items[1]} {large.items[2]} {large.items[3]} {large.items[4]}");
    }

    private static void UseOnlyC()
    {
        long_double number;
        long_double_make(&number, (long)(mix(s_seed, 90) >> 8));
        Console.WriteLine($"long double: {long_double_twice(&number)}");
        with_long_double* with = (with_long_double*)NativeMemory.AlignedAlloc((nuint)sizeof(with_long_double), 16);
        with_long_double_fill(with, s_seed);
        Console.WriteLine($"with long double: {with->before} {with->after} {long_double_twice(&with->value)}");
        with->before = 3;
        Console.WriteLine($"with long double digest: {with_long_double_digest(with)}");
        NativeMemory.AlignedFree(with);
        Complex_double complex;
        complex_make(&complex, (int)(s_seed % 1000), -5);
        Console.WriteLine($"complex: {complex_digest(&complex)}");

        // Where values lie that C would have aligned is of no matter to the functions that take them.
        byte* anywhere = stackalloc byte[sizeof(unsigned_int128) + sizeof(float_vector_size_16) + 1];
        unsigned_int128* wide = (unsigned_int128*)(anywhere + 1);
        float_vector_size_16* vector = (float_vector_size_16*)(wide + 1);
        wide_make(wide, mix(s_seed, 91), mix(s_seed, 92));
        Console.WriteLine($"wide: {wide_high(wide)}");
        vector_make(vector, (int)(s_seed % 50));
        Console.WriteLine($"vector: {vector_sum(vector)}");
        with_half* half = (with_half*)NativeMemory.AlignedAlloc((nuint)sizeof(with_half), 16);
        half_make(&half->value, (int)(s_seed % 100));
        with_half_make(half, 7, &half->value);
        Console.WriteLine($"half: {half->before} {half_twice(&half->value)} {with_half_digest(half)}");
        NativeMemory.AlignedFree(half);
        Console.WriteLine($"sizes: {sizeof(long_double)} {sizeof(Complex_double)} {sizeof(unsigned_int128)} {sizeof(float_vector_size_16)}");
    }

    private static void UseMoreOfC()
    {
        int small = (int)(s_seed % 1000);
        Complex_float single;
        complex_float_make(&single, small, -6);
        Console.WriteLine($"complex float: {complex_float_digest(&single)}");
        Complex_long_double longest;
        complex_long_make(&longest, small, -7);
        Console.WriteLine($"complex long: {complex_long_digest(&longest)}");
        atomics atomics;
        atomics_fill(&atomics, s_seed);
        Console.WriteLine($"atomics: {atomics_digest(&atomics)} {atomics_digest(&atomics)}");
        ulong total = mix(s_seed, 100) >> 8;
        atomics_make(&atomics, (Atomic_uint64_t*)&total);
        Console.WriteLine($"atomics made: {atomics_digest(&atomics)}");
    }

    private static void UseOddValues()
    {
        int small = (int)(s_seed % 1000);
        Console.WriteLine($"characters: {next_narrow(65535)} {next_wide(unchecked((uint)mix(s_seed, 101)))} {next_native(small)}");
        characters characters = new() { narrow = 65530, wide = unchecked((uint)mix(s_seed, 102)), native = 3 };
        characters.text[0] = 4;
        characters.text[1] = 5;
        characters.text[2] = small;
        ushort narrow = 7;
        characters = characters_turn(characters, &narrow);
        Console.WriteLine($"characters turned: {characters.narrow} {characters.wide} {characters.native} {characters.text[0]} {characters.text[1]} {characters.text[2]}");
        empty nothing;
        int count = 3;
        empty_turn(&nothing, &nothing, &count);
        Console.WriteLine($"empty: {empty_between(small, &nothing, 9)} {count}");
        Console.WriteLine($"volatile: {volatile_sum(&small, &count)}");
        *Variables.ticks = small;
        int ticked = unprototyped();
        Console.WriteLine($"ticks: {ticked} {*Variables.ticks}");
    }

    private static void UseNoSymbol()
    {
        Console.WriteLine($"inline: {twice(Number(95))} {thrice(Number(96))}");
        Console.WriteLine($"origin: {(int)origin()->x} {(int)origin()->y}");
        Console.WriteLine($"otherwise: {called_otherwise((int)(s_seed % 1000), 6, 7)}");
        Console.WriteLine($"through: {apply_otherwise(otherwise(), (int)(s_seed % 1000), 7)}");
        int before = *per_thread();
        *per_thread() = Number(97);
        Console.WriteLine($"per thread: {before} {per_thread_read()}");
        Console.WriteLine($"renamed: {renamed(Number(98))}");
    }

    private static void UseVariables()
    {
        int before = *Variables.counter;
        *Variables.counter = Number(99);
        Console.WriteLine($"counter: {before} {counter_read()}");
        Console.WriteLine($"table: {(*Variables.table)[1]} {(*Variables.table)[3]}");
    }

    private static void UseFunctions()
    {
        operations operations;
        operations_fill(&operations);
        int a = Number(110), b = Number(111);
        delegate* unmanaged[Cdecl]<int, int, int> second = (delegate* unmanaged[Cdecl]<int, int, int>)operations.others[0];
        Console.WriteLine($"operations: {operation_apply(operations.first, a, b)} {operation_apply(second, a, b)} " +
            $"{(operations.others[1] == 0 ? 1 : 0)} {(operations.unsayable == null ? 1 : 0)}");
        Console.WriteLine($"operation: {operation_apply(operation_of(1), a, b)} {(operation_of(9) == null ? 1 : 0)}");
    }

    private static void UseEnums()
    {
        Console.WriteLine($"sizes: {(int)sizes_next(sizes.SIZES_SMALL)} {(int)sizes_next(sizes.SIZES_NONE)} {(int)sizes_next(sizes.SIZES_LARGE)}");
        Console.WriteLine($"wide sizes: {(long)wide_sizes_other(wide_sizes.WIDE_SIZES_ONE)}");
    }

    private static void UseNames()
    {
        thing value = new() { type = 1, Type = 2, self = 3, match = 4 };
        int sum = thing(&value, 5, 6);
        Console.WriteLine($"thing: {sum} {value.type} {value.Type}");
    }

    private static void UseMacros()
    {
        const ulong last = Constants.MACRO_LAST, nothing = Constants.MACRO_NOTHING;
        Console.WriteLine($"integers: {Constants.MACRO_ALL_BITS} {Constants.MACRO_LEAST} {Constants.MACRO_LETTER} {Constants.MACRO_CAST} {Constants.MACRO_TRUTH}");
        Console.WriteLine($"single: {(long)((double)Constants.MACRO_SINGLE * 1e9)}");
        Console.WriteLine($"computed: {Constants.MACRO_CHOICE} {Constants.MACRO_SIZE} {Constants.MACRO_OF_ENUM}");
        Console.WriteLine($"addresses: {unchecked((long)last)} {nothing}");
        Console.WriteLine($"bytes: {Constants.MACRO_BYTES}");
        Console.WriteLine($"aliases: {renamed_too(Number(112))} {twice_again(Number(113))}");
    }
}
