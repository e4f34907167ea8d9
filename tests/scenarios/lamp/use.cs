// What use.c of this scenario prints, said by .NET.
using System;
using System.Globalization;
using Lamp;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Use.Run(args.Length > 0 ? uint.Parse(args[0], CultureInfo.InvariantCulture) : 1);

internal static class Use
{
    private static uint s_state;

    private static uint Next(uint limit)
    {
        s_state = unchecked(s_state * 1664525 + 1013904223);
        return (s_state >> 8) % limit;
    }

    internal static void Run(uint seed)
    {
        s_state = seed;
        Colors();
        Integers();
        States();
        Callbacks();
        Gifts();
        Words();
        Console.WriteLine($"calls: {LampLibrary.Calls()}");
    }

    private static void Colors()
    {
        Console.WriteLine($"next: {(int)LampLibrary.Next(Color.Stop)} {(int)LampLibrary.Next(Color.Amber)}");
        Console.WriteLine($"after dark: {Failure(() => LampLibrary.Next(Color.Dark))}");
        (Color other, Color limit) = LampLibrary.Swap(Color.Amber, Color.Dark);
        Console.WriteLine($"swapped: {(int)other} {(int)limit}");
        Console.WriteLine($"no color: {Failure(() => LampLibrary.Next((Color)99))}");
    }

    private static void Integers()
    {
        for (int i = 0; i < 5; i++)
        {
            (Kind kind, Kind last) = LampLibrary.Larger(i % 2 == 1 ? Kind.Large : Kind.Small, Next(50));
            string name = kind switch { Kind.Small => "LAMP_SMALL", Kind.Large => "LAMP_LARGE", _ => "no name" };
            Console.WriteLine($"larger: {(int)kind} {(int)last} {name}");
        }

        Modes more = Next(2) == 1 ? Modes.Blink : Modes.None;
        Console.WriteLine($"others: {(uint)LampLibrary.Others(Modes.Dim | more)}");
        (int count, Parts lacking) = LampLibrary.Lacks((Parts)Next(8));
        Console.WriteLine($"lacks: {count} {(int)lacking}");
        Step first = LampLibrary.Step(Next(2), Step.Row), second = LampLibrary.Step(0, Step.Done);
        Console.WriteLine($"step: {(int)first} {(int)second}");
        Console.WriteLine($"no step: {Failure(() => LampLibrary.Step(13, Step.Row))}");
    }

    private static void States()
    {
        Kind kind = LampLibrary.Larger(Kind.Small, Next(99)).Result;
        State left = new()
        {
            Color = Color.Red,
            Kind = kind,
            Level = Level.High,
            Modes = Modes.Night | Modes.Dim,
            Parts = (Parts)Next(8),
        };
        State right = new()
        {
            Color = Color.Dark,
            Kind = Kind.Large,
            Level = Level.Low,
            Modes = Modes.Blink,
            Parts = Parts.Post,
        };
        Pair pair = LampLibrary.Mix(left, right, 0);
        Console.WriteLine("mixed:");
        Print(pair.Left);
        Print(pair.Right);
        Print(LampLibrary.Mix(left, null, 0).Right);
        string first = Failure(() => LampLibrary.Mix(left, right, 1)), second = Failure(() => LampLibrary.Mix(left, right, 2));
        Console.WriteLine($"faulty: {first} {second}");
        State wrong = left with { Level = (Level)4 };
        Console.WriteLine($"no level: {Failure(() => LampLibrary.Mix(wrong, right, 0))} {Failure(() => LampLibrary.Mix(left, wrong, 0))}");
    }

    private static void Callbacks()
    {
        Console.WriteLine("each:");
        int count = 0;
        int sum = LampLibrary.Each(4, 0, (color, kind, state) =>
        {
            Console.WriteLine($"  sees {(int)color} of kind {(int)kind}");
            Print(state);
            return ++count % 2 == 1 ? Color.Amber : Color.Dark;
        });
        Console.WriteLine($"sum: {sum}");
        static Color Never(Color color, Kind kind, State state) => throw new InvalidOperationException("it is no lamp");
        Console.WriteLine($"faulty: {Failure(() => LampLibrary.Each(1, 1, Never))} {Failure(() => LampLibrary.Each(1, 2, Never))}");
        Console.WriteLine($"no answer: {Failure(() => LampLibrary.Each(1, 0, (_, _, _) => (Color)99))}");
    }

    /// <summary>What there is of no length is there; letters at NULL are not.</summary>
    private static void Gifts()
    {
        uint[] lamps = [0, 1, 2, 3];
        string[] labels = Array.ConvertAll(lamps, which => Failure(() => LampLibrary.Label(which) is { } text ? $"'{text}'" : "none", it => it));
        Console.WriteLine($"labels: {string.Join(' ', labels)}");
        string[] pictures = Array.ConvertAll(lamps, which => Failure(() => $"{LampLibrary.Picture(which)?.Length}", it => it is "" ? "none" : it));
        Console.WriteLine($"pictures: {string.Join(' ', pictures)}");
    }

    private static void Words()
    {
        LampLibrary.Say(0, word => Console.WriteLine($"says: {word}"));
        string fault = Failure(() =>
        {
            LampLibrary.Say(1, _ => throw new InvalidOperationException("there is none"));
            return 0;
        });
        Console.WriteLine($"no word: {fault}");
    }

    private static void Print(State state)
    {
        Console.WriteLine(
            $"  color {(int)state.Color} kind {(int)state.Kind} level {(int)state.Level} modes {(uint)state.Modes} parts {(int)state.Parts}");
    }

    /// <summary>What a call that may fail comes to.</summary>
    private static string Failure<T>(Func<T> call, Func<T, string>? tell = null)
    {
        try
        {
            T result = call();
            return tell is null ? "accepted" : tell(result);
        }
        catch (ContractException)
        {
            return "broken";
        }
        catch (ArgumentOutOfRangeException)
        {
            return "refused";
        }
    }
}
