// What use.c prints, said by .NET: `use [SEED]`.
using System;
using System.Globalization;
using System.Text;
using Kv;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Use.Run(args.Length > 0 ? uint.Parse(args[0], CultureInfo.InvariantCulture) : 1);

internal static class Use
{
    private static uint s_state;

    internal static void Run(uint seed)
    {
        s_state = seed;
        Console.WriteLine($"constants: {KvConstants.MaxKey} {KvConstants.Version}");
        int a = (int)Next(1 << 24) * 100, b = (int)Next(1 << 24) * 100;
        Console.WriteLine($"add: {KvLibrary.Add(a, b)}");
        Console.WriteLine($"message: {KvLibrary.Message(Status.TooSmall)}");
        string end = Ending(() => Store.Open("", Mode.Write, Options.None).Dispose());
        Console.WriteLine($"open without a name: {end}");
        end = Refused<ArgumentException>(() => Store.Open("a\0b", Mode.Write, Options.None));
        Console.WriteLine($"open with a NUL: {end}");
        using (Store store = Store.Open("grüß", Mode.Write, Options.Count))
        {
            Console.WriteLine($"name: {store.Name()}");
            Options options = store.OptionsOf();
            Console.WriteLine($"options: count {Digit(options, Options.Count)}, " +
                $"upper {Digit(options, Options.Upper)}, strict {Digit(options, Options.Strict)}");
            for (int i = 1; i <= 60; i++)
            {
                Step(store, i);
            }

            Stats stats = store.Stats();
            Console.WriteLine($"stats: {stats.Keys} keys, {stats.Bytes} bytes, load {stats.Load:F3}");
            Console.WriteLine($"describe: {store.Describe()}");
            store.Put("a"u8, "1"u8);
            store.Put("b"u8, "2"u8);
            Each(store, 0);
            Each(store, 2);
            try
            {
                store.Each((_, _) => throw new InvalidOperationException("boom"));
            }
            catch (InvalidOperationException error)
            {
                Console.WriteLine($"thrown: {error.Message}");
            }
        }

        Edges();
        Console.WriteLine($"live: {KvLibrary.Live()}");
    }

    // The next pseudo-random number below a limit: a linear congruence modulo 2^32, its low byte dropped.
    private static uint Next(uint limit)
    {
        s_state = unchecked(s_state * 1664525 + 1013904223);
        return (s_state >> 8) % limit;
    }

    private static uint Sum(uint start, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            start = unchecked(start * 31 + one);
        }

        return start;
    }

    private static int Digit(Options options, Options flag) => options.HasFlag(flag) ? 1 : 0;

    // "ok", or "error 1 KV_MISSING no such key".
    private static string Ending(Action call)
    {
        try
        {
            call();
            return "ok";
        }
        catch (KvException error)
        {
            return Ending(error);
        }
    }

    private static string Ending(KvException error) => $"error {(int)error.Code} {error.Name} {error.Message}";

    private static string Refused<T>(Action call)
        where T : Exception
    {
        try
        {
            call();
            return "accepted";
        }
        catch (T)
        {
            return "refused";
        }
    }

    private static string Value(byte[] bytes) => $"{bytes.Length} bytes, sum {Sum(7, bytes)}";

    private static string Reading(Store store, ReadOnlySpan<byte> key)
    {
        try
        {
            return Value(store.Read(key));
        }
        catch (KvException error)
        {
            return Ending(error);
        }
    }

    // One random call: put, get, delete, read or has of one of ten keys.
    private static void Step(Store store, int number)
    {
        byte[] key = [(byte)'k', (byte)('0' + Next(10))];
        string name = Encoding.ASCII.GetString(key);
        uint call = Next(5);
        string end = call switch
        {
            0 => $"put {name}: {Put(store, key)}",
            1 => $"get {name}: {(store.Get(key) is { } copy ? Value(copy) : "absent")}",
            2 => $"delete {name}: {Ending(() => store.Delete(key))}",
            3 => $"read {name}: {Reading(store, key)}",
            _ => $"has {name}: {(store.Has(key) ? "yes" : "no")}",
        };
        Console.WriteLine($"{number} {end}");
    }

    private static string Put(Store store, byte[] key)
    {
        byte[] bytes = new byte[Next(700)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Next(256);
        }

        return Ending(() => store.Put(key, bytes));
    }

    private static void Each(Store store, int stopAt)
    {
        int seen = 0;
        uint sum = 7;
        string end = Ending(() => store.Each((key, bytes) =>
        {
            seen++;
            sum = Sum(Sum(sum, key), bytes);
            return seen == stopAt ? 1 : 0;
        }));
        Console.WriteLine($"each: {seen} seen, sum {sum}, {end}");
    }

    private static void Edges()
    {
        using Store store = Store.Open("edges", Mode.Write, Options.Upper);
        Console.WriteLine($"empty value: {Ending(() => store.Put("e"u8, default))}");
        Console.WriteLine($"empty value read: {Reading(store, "e"u8)}");
        Console.WriteLine($"empty key: {Ending(() => store.Put(default, "x"u8))}");
        byte[] big = new byte[100_000];
        (big[0], big[1], big[2]) = (1, 2, 3);
        store.Put("big"u8, big);
        Console.WriteLine($"big: {Reading(store, "big"u8)}");
        Console.WriteLine($"describe: {store.Describe()}");
        int seen = 0;
        string end = Ending(() => store.Each((_, _) =>
        {
            seen++;
            store.Dispose(); // waits for the end of the visit
            return 0;
        }));
        Console.WriteLine($"closed in a visit: {seen} seen, {end}");
        Console.WriteLine($"use after close: {Refused<ObjectDisposedException>(() => store.Name())}");
        Console.WriteLine($"closed twice: {Ending(store.Dispose)}");
        using Store strict = Store.Open("strict", Mode.Write, Options.Strict);
        Console.WriteLine($"strict: {Ending(() => strict.Put("e"u8, default))}");
        using Store fixedStore = Store.Open("fixed", Mode.Read, Options.None);
        Console.WriteLine($"read-only: {Ending(() => fixedStore.Put("e"u8, "x"u8))}");
        Console.WriteLine($"mode: {(int)fixedStore.ModeOf()}");
    }
}
