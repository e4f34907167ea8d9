// What use.c of this scenario prints, said by .NET.
using System;
using System.Globalization;
using Raster;

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
        Rect rect = new() { X = -5, Y = 7, W = (ushort)(20 + Next(60)), H = 20 };
        Console.WriteLine(Ending(() => Image.New(new() { W = 5000, H = 1 }, SampleKind.Byte, 1)));
        Console.WriteLine(Ending(() => Image.New(new() { H = 1 }, SampleKind.Byte, 1)));
        Console.WriteLine($"load nothing: {Ending(() => Image.Load("", default))}");
        Image image = Image.New(rect, SampleKind.Signed, -100), one = Image.New(new() { W = 1, H = 1 }, SampleKind.Byte, 127);
        Image loaded = Image.Load("/tmp/grüße", Flips.Both);
        Show(one.Figures());
        Show(loaded.Figures());
        Console.WriteLine(Ending(() => Window.Open(one, rect)));
        Window window = Window.Open(image, null), aside = Window.Open(image, new Rect { X = 99, W = 1, H = 1 });
        Image again = window.Image(true)!;
        Console.WriteLine($"not wanted: {(window.Image(false) is null ? "absent" : "there")}");
        Show(window.Figures()!.Value);
        Console.WriteLine($"aside: {(aside.Figures() is null ? "absent" : "there")}");
        Contents(again);
        Texts(image, loaded);
        Callbacks(loaded);
        Console.WriteLine($"flat: {Digit(one.IsFlat())} {Digit(image.IsFlat())}, count: {image.Count()}");
        Console.WriteLine($"names: {one.Type()} {one.Close(9)} {one.ToStringNative()}");
        image.Dispose();
        again.Dispose();
        aside.Dispose();
        Console.WriteLine($"live: {RasterLibrary.Live()}");
        Show(window.Figures()!.Value);
        window.Dispose();
        one.Dispose();
        loaded.Dispose();
        Console.WriteLine($"live: {RasterLibrary.Live()}");
    }

    private static int Digit(bool truth) => truth ? 1 : 0;

    private static void Show(Figures f)
    {
        Console.Write($"figures {f.Least} {f.Most} {Digit(f.IsFlat)} {f.Mean:F3} {f.Sum:F3} {f.Samples} ");
        Console.Write($"{(int)f.Type} {(uint)f.Channels} {(int)f.Flip} {f.Bounds.X},{f.Bounds.Y} {f.Bounds.W}x{f.Bounds.H} ");
        Console.WriteLine($"{f.Ago} {f.Checksum}");
    }

    private static string Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        foreach (byte value in bytes)
        {
            sum = unchecked(sum * 31 + value);
        }

        return $"{bytes.Length}:{sum}";
    }

    private static string Ending(Action call)
    {
        try
        {
            call();
            return "ok";
        }
        catch (RasterException error)
        {
            string name = Enum.IsDefined(error.Code) ? $" {error.Name}" : "";
            return $"error {(int)error.Code} {error.Message}{name}";
        }
        catch (NativeException)
        {
            return "refused";
        }
    }

    private static void Contents(Image image)
    {
        Console.WriteLine($"encoded {Sum(image.Encode())}");
        (byte[] even, byte[] odd) = image.Planes();
        Console.WriteLine($"planes {Sum(even)} {Sum(odd)}");
        Console.WriteLine($"row {Sum(image.Row(2))}");
        Console.WriteLine($"no row: {(image.Row(20) is null ? "absent" : "there")}");
        image.Fill([1, 2, (byte)Next(256)], default);
        Show(image.Figures());
        image.Fill([], [0xf0]);
        Show(image.Figures());
        image.Fill([1], ""u8);
        Show(image.Figures());
    }

    private static void Texts(Image image, Image loaded)
    {
        Console.WriteLine($"no comment: {image.Comment() ?? "absent"}");
        image.SetComment("héllo");
        Console.WriteLine($"comment: {image.Comment()}");
        image.SetComment("");
        Console.WriteLine($"comment: [{image.Comment()}]");
        image.SetComment(null);
        Console.WriteLine($"comment: {image.Comment() ?? "absent"}");
        Console.WriteLine($"path: {loaded.Path()}");
        Console.WriteLine($"no path: {image.Path() ?? "absent"}");
        Console.WriteLine($"export: {image.Export("x/€")} {image.Export(null)}");
        Console.WriteLine($"no export: {Ending(() => image.Export(""))}");
    }

    private static long See(Rect where, float value, byte row, bool isLast, Channels channels, string? label, string path, ReadOnlySpan<byte> line)
    {
        Console.WriteLine($"  {where.X} {value:F1} {row} {Digit(isLast)} {(uint)channels} {label ?? "absent"} {path} {Sum(line)}");
        return where.X == 4 ? long.MinValue : (long)where.X << 40;
    }

    private static void Callbacks(Image loaded)
    {
        Console.WriteLine($"each: {loaded.Each(See, 4)}");
        Console.WriteLine($"each: {loaded.Each(See, 9)}");
        try
        {
            loaded.Each((_, _, _, _, _, _, _, _) => throw new InvalidOperationException("boom"), 9);
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine($"thrown: {error.Message}");
        }

        int count = 0;
        void Before() => Console.WriteLine($"before {++count}");
        bool After(SampleKind kind, ulong number)
        {
            Console.WriteLine($"after {(int)kind} {number}");
            return ++count < 3;
        }

        Console.WriteLine(Ending(() => RasterLibrary.Around(Before, After, 5)));
        RasterLibrary.Around(Before, null, 2);
    }

    private static void Values()
    {
        double scale = Next(1000);
        ushort width = (ushort)Next(60000);
        (long counter, SampleKind type, bool flag, scale) = RasterLibrary.Step(-1, SampleKind.Byte, true, scale);
        Console.WriteLine($"step: {counter} {(int)type} {Digit(flag)} {scale:F4}");
        (Flips flip, Channels channels) = RasterLibrary.FlipOther(Flips.X | (Flips)8, Channels.Red);
        Console.WriteLine($"flip: {(int)flip} {(uint)channels}");
        Console.WriteLine($"area: {RasterLibrary.RectArea(new() { W = width, H = 60000 })}");
        Console.WriteLine($"self: {RasterLibrary.Self(1, 2, 3, 4, 5)}");
    }
}
