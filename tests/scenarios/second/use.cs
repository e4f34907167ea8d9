// What use.c of this scenario prints, said by .NET.
using System;
using System.Globalization;
using System.Text;
using Second;

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
        Values();
        Console.WriteLine($"no room at all: {Refused<NativeException>(() => Shelf.MakeShelf(null, 0))}");
        Shelf bare = Shelf.MakeShelf(null, 3), noted = Shelf.MakeShelf("grüße aus der Ferne", 40);
        Texts(bare);
        for (int i = 0; i < 36; i++)
        {
            string name = $"item-{Next(9)}-{Padded(1 + (int)Next(20), Next(1000))}";
            double weight = Next(20000) / 100.0;
            Shelf on = i % 10 != 0 ? noted : bare;
            byte rank = (byte)Next(256);
            Console.WriteLine(Ending(() => on.PutItem(name, weight, rank)));
        }

        Texts(noted);
        Console.WriteLine(Ending(() => bare.PutItem("last", 1, 0)));
        Console.WriteLine($"count: {bare.CountOf("last")} {noted.CountOf("€")}");
        Console.WriteLine($"find: {(bare.Find("last") is { } place ? place : "absent")}");
        Console.WriteLine($"find none: {(bare.Find("none") is { } none ? none : "absent")}");
        (uint lowest, uint highest) = noted.Numbers();
        Console.WriteLine($"numbers: {lowest} {highest}");
        Visit(bare, 0);
        Visit(noted, 2);
        try
        {
            noted.Show((_, _, _) => throw new InvalidOperationException("boom"));
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine($"thrown: {error.Message}");
        }

        Console.WriteLine($"advanced: {noted.Advance(1L << 40, -3)}");
        Console.WriteLine($"same: {Digit(bare.IsSame(bare))} {Digit(bare.IsSame(noted))} {Digit(bare.IsSame(null))}");
        Console.WriteLine($"marks: {(int)noted.Marks(Marks.New)}");
        Console.WriteLine($"name with a NUL: {Refused<ArgumentException>(() => bare.CountOf("a\0b"))}");
        bare.Dispose();
        Console.WriteLine($"used after close: {Refused<ObjectDisposedException>(() => bare.CountOf("last"))}");
        noted.Dispose();
        Console.WriteLine($"alive: {SecondLibrary.Alive()}");
    }

    private static int Digit(bool truth) => truth ? 1 : 0;

    private static string Padded(int width, uint number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Ending(Action call)
    {
        try
        {
            call();
            return "ok";
        }
        catch (ShelfException error)
        {
            return Ending(error);
        }
    }

    private static string Ending(ShelfException error) => $"error {(int)error.Code} {error.Name} {error.Message}";

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

    private static void Visit(Shelf on, long stopAt)
    {
        long count = 0;
        Console.WriteLine("visit:");
        long visited = on.Show((number, name, weight) =>
        {
            Console.WriteLine($"  {number} {name} {weight:F2}");
            return ++count != stopAt;
        });
        Console.WriteLine($"visited: {visited}");
    }

    private static void Texts(Shelf on)
    {
        Console.WriteLine($"note: {on.NoteOf() ?? "absent"}");
        Console.WriteLine($"start of note: {on.StartOfNote() ?? "absent"}");
        byte[] names = on.Names();
        Console.WriteLine($"names: {names.Length} {Encoding.UTF8.GetString(names)}");
        byte[] initials = on.Initials(), echoes = on.Echoes(40);
        Console.WriteLine($"initials: {initials.Length} {Encoding.UTF8.GetString(initials)}");
        Console.WriteLine($"echoes: {echoes.Length} {Encoding.UTF8.GetString(echoes)}");
        try
        {
            Console.WriteLine($"report: {on.Report()}");
        }
        catch (ShelfException error)
        {
            Console.WriteLine($"report: {Ending(error)}");
        }

        byte[] weights = on.Weights();
        Console.WriteLine($"weights: {weights.Length}{string.Concat(Array.ConvertAll(weights, weight => $" {weight}"))}");
    }

    private static void Values()
    {
        uint a = unchecked(Next(1 << 24) * 251);
        unchecked
        {
            Console.WriteLine($"turned: {SecondLibrary.Turn8((byte)a)} {SecondLibrary.Turn16((short)a)} {SecondLibrary.Turn32(a)} " +
                $"{SecondLibrary.Turn64((ulong)a << 31)} {SecondLibrary.TurnSigned64((long)((ulong)a << 33))}");
        }

        Console.WriteLine($"halves: {SecondLibrary.Halve(a % 1000):F3} {SecondLibrary.HalveDouble(a):F3}");
        Console.WriteLine($"constants: {SecondConstants.Whole / 4:F3} {SecondConstants.Tenth:F20} {(double)SecondConstants.TenthOfFloat:F20} {SecondConstants.Circle:F3}");
        Console.WriteLine($"size: {SecondLibrary.TurnSize(a)}, bool: {Digit(SecondLibrary.TurnBool(a % 2 == 0))}, char: {SecondLibrary.TurnChar(65)}");
        Box first = new() { At = new() { X = 1, Y = 2 }, Width = (short)Next(300), Height = 7, IsOpen = true, Colour = Colour.Green, Tag = 1 };
        Box second = new() { At = new() { X = 3, Y = 4 }, Width = 100, Height = (short)Next(20), IsOpen = false, Colour = Colour.Red, Tag = 255 };
        Box larger = SecondLibrary.Grow(first, second, new Point { X = 0.5f, Y = -0.25f });
        Console.WriteLine($"box: {larger.At.X:F2} {larger.At.Y:F2} {larger.Width} {larger.Height} {Digit(larger.IsOpen)} {(int)larger.Colour} {larger.Tag}");
        Console.WriteLine($"colours: {(int)SecondLibrary.NextColour(Colour.Red)} {(int)SecondLibrary.NextColour(Colour.Green)} {(int)SecondLibrary.NextColour((Colour)77)}");
    }
}
