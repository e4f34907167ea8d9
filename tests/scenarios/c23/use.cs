// What use.c of this scenario prints, said by .NET through the raw layer.
using System;
using System.Globalization;
using C23.Raw;
using static C23.Raw.NativeMethods;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Use.Run(args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1);

internal static unsafe class Use
{
    internal static void Run(long seed)
    {
        BitInt_17 small;
        bitint_small(&small, (int)seed - 40);
        Console.WriteLine($"small: {bitint_small_value(&small)}");
        unsigned_BitInt_64 large = default;
        bitint_large(&large, ulong.MaxValue - 5, &large);
        bitint_large(&large, (ulong)seed, &large);
        Console.WriteLine($"large: {bitint_large_value(&large)}");
        bitint_pair pair;
        bitint_pair_make(&pair, 200, -(seed << 20));
        Console.WriteLine($"pair: {pair.before} {bitint_pair_digest(&pair)}");
        typed_pair typed = typed_pair_make(typed_next(typed_narrow.TYPED_NARROW_LOW), typed_wide.TYPED_WIDE_HIGH);
        byte next = (byte)typed_next(typed.narrow);
        Console.WriteLine($"typed: {(byte)typed.narrow} {next} {(long)typed.wide} {(long)typed_pair_wide(&typed)}");
    }
}
