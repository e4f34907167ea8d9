// The surface of surface.h: what it is called, and what happens when C does not keep its word.
using System;
using System.Reflection;
using Surface;

Program.Run();

internal static partial class Program
{
    private static void Test(string name, Func<bool> holds)
    {
        try
        {
            Console.WriteLine(holds() ? $"ok dotnet surface: {name}" : $"FAIL dotnet surface: {name}: it does not hold");
        }
        catch (Exception error)
        {
            Console.WriteLine($"FAIL dotnet surface: {name}: {error.GetType().Name}: {error.Message}");
        }
    }

    private static T Thrown<T>(Action call)
        where T : Exception
    {
        try
        {
            call();
        }
        catch (T error)
        {
            return error;
        }

        throw new InvalidOperationException($"nothing of {typeof(T).Name} was thrown");
    }

    internal static void Run()
    {
        using Surface.Surface surface = Surface.Surface.Make();
        Value value = new() { ValueNative = 5, EqualsNative = true, Far = -7, Farther = 3 };
        Test("names of System.Object", () => surface.DisposeNative() == 1 && surface.ToStringNative(1, 2, 3) == 321 &&
            surface.GetHashCodeNative() == 3 && surface.SurfaceGetHashCode() == 4);
        Test("names of the package itself", () => surface.RawNative() == 5 && SurfaceLibrary.InteropNative(0) == 6);
        Test("two buffers of one call", () =>
        {
            (byte[] first, byte[] second) = surface.Both();
            return first.Length == 300 && second.Length == 1000 && first[299] == 'a' && second[999] == 'b';
        });
        Test("asking again without need is a broken contract", () => Thrown<ContractException>(() => surface.Liar()).Call == "surface_liar");
        Test("asking for more than an array can be is a broken contract", () => Thrown<ContractException>(() => surface.Denier()).Call == "surface_denier");
        Test("writing more than there is room is a broken contract", () => Thrown<ContractException>(() => surface.Boaster()).Call == "surface_boaster");
        Test("a buffer whose room is a byte", () => surface.Tiny() is { Length: 255 } all && all[254] == 255);
        Test("success without an object is a broken contract", () => Thrown<ContractException>(() => surface.Nothing()).Call == "surface_nothing");
        Test("a named code without a message", () =>
        {
            SurfaceException error = Thrown<SurfaceException>(() => surface.Fail(40));
            return (error.Code, error.Name, error.Message) == (Code.Broken, "SURFACE_BROKEN", "surface_fail failed with code 40");
        });
        Test("a code that nobody names", () => Thrown<SurfaceException>(() => surface.Fail(1234)) is { Name: "1234", Code: (Code)1234 });
        Test("records there and back", () => SurfaceLibrary.TurnValue(value) == new Value { ValueNative = -5, EqualsNative = false, Far = 7, Farther = ~3UL });
        Test("a record by its address", () => SurfaceLibrary.See(value) == 6);
        Test("a callback without an answer", () =>
        {
            string all = "";
            surface.Each((text, seen) => all += $"{text}{seen.ValueNative}{seen.EqualsNative} ");
            return all == "one1True two2False ";
        });
        Test("a callback that may be absent", () =>
        {
            string all = "";
            return SurfaceLibrary.Maybe((text, seen) => all += $"{text}{seen.ValueNative}") == 1 && all == "perhaps3";
        });
        Test("an absent callback", () => SurfaceLibrary.Maybe(null) == -1);
        Test("a throw of a callback that may be absent", () => Thrown<FormatException>(() => SurfaceLibrary.Maybe((_, _) => throw new FormatException())) is not null);
        Test("bytes that may be absent", () => (SurfaceLibrary.Count(new byte[2]), SurfaceLibrary.Count(Array.Empty<byte>()), SurfaceLibrary.Count(default)) == (2, 0, -1));
        Test("an array that may be absent", () => SurfaceLibrary.Lend(2) is [1, 2] && SurfaceLibrary.Lend(0) is { Length: 0 } && SurfaceLibrary.Lend(-1) is null);
        Test("a throw where there is no answer", () =>
        {
            int calls = 0;
            Thrown<FormatException>(() => surface.Each((_, _) =>
            {
                calls++;
                throw new FormatException();
            }));
            return calls == 1;
        });
        Test("a callback that answers an enum", () => surface.Question((number, turn) => number == 0.5 && turn == Turn.Right ? Turn.Left : Turn.Right) == Turn.Left);
        Test("several results", () => SurfaceLibrary.Values() is { Truth: true, Far: -5, Turn: Turn.Right, Value.ValueNative: 9 });
        Test("names of records and of tuples", () => SurfaceLibrary.Take(10) is { RestNative: 1, Item1Native: 2, CompareToNative: 3, DeconstructNative: 4, Items: 5 } all &&
            all.Result is { Side: Side.Back, AllowedNative: 6, CloneNative: 7, IsListedNative: 8, ListedNative: 10, PrintMembersNative: 9 });
        Test("a char behind a pointer that is no text", () => SurfaceLibrary.Letters(-128, 64) == (-127, 65));
        Test("a char that is a length", () => SurfaceLibrary.LetterBytes(2) is [1, 2]);
        Test("a length that C can say", () => SurfaceLibrary.Length(new byte[127]) == 127 && SurfaceLibrary.Length(default) == 0);
        Test("a length that C cannot say", () => Thrown<ArgumentOutOfRangeException>(() => SurfaceLibrary.Length(new byte[128])).ParamName == "bytes");
        Test("deprecated by a comment", () => typeof(SurfaceLibrary).GetMethod("Aged")!.GetCustomAttribute<ObsoleteAttribute>()!.Message == "Use \"another\".");
        Test("a length of a text that C cannot say", () => SurfaceLibrary.TextLength(null) == -1 && SurfaceLibrary.TextLength(new string('ü', 127)) == 254 &&
            Thrown<ArgumentOutOfRangeException>(() => SurfaceLibrary.TextLength(new string('ü', 128))).ParamName == "text");
#pragma warning disable CS0618 // this tests what is deprecated
        Test("no object and no code", () => Thrown<NativeException>(() => Surface.Surface.SurfaceNative()).Call == "surface_surface");
#pragma warning restore CS0618
        surface.Dispose();
        Test("a destructor with an answer", () => SurfaceLibrary.Alive() == 0);
    }
}
