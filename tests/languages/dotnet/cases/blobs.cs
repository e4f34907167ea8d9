// The raw layer of blobs.h: fields at any byte or bit, read as C wrote them and written as C reads them.
using System;
using System.Runtime.InteropServices;
using Blobs.Raw;

Layouts.Check();
Program.Run();

internal static unsafe partial class Program
{
    private static void Test(string name, bool holds) => Console.WriteLine(holds ? $"ok dotnet blobs: {name}" : $"FAIL dotnet blobs: {name}");

    internal static void Run()
    {
        blobs_all c;
        NativeMethods.blobs_fill(&c);
        Test("numbers", c.shift == 1 && c.mode == blobs_mode.BLOBS_LESS && c.wide.Value == -5 && c.plain == 1);
        Test("enums in bits", c.short_mode == blobs_mode.BLOBS_LESS && c.short_kind == blobs_kind.BLOBS_LAST);
        Test("numbers in bits", c.platform == -0x7000000000 && c.unsigned_platform == 0x1fffffffffe && c.letter == -60 && c.spread == 0x7edcba9876543210);
        Test("truths in bits", c.truth && !c.other);
        Test("addresses", Marshal.PtrToStringUTF8((nint)c.text) == "text" && c.call(21) == 42 && c.unsayable == null);
        Test("records and arrays", c.point.x == -1 && c.point.y == 2 && c.points[1].x == -3 && Marshal.PtrToStringUTF8(c.texts[1]) == "second");
        Test("members without a name", c.inner == -256 && c.real == 1.5f && c.bits == 0x3fc00000);
        Test("an array of no length", c.rest == (int*)((byte*)&c + sizeof(blobs_all)));
        Copy(c, 0);
        Copy(c, 0xff);
        Misfit(c);
        blobs_room* room = (blobs_room*)NativeMemory.AlignedAlloc((nuint)sizeof(blobs_room), 16);
        *room = new blobs_room { before = 1, after = 2 };
        Test("a record of aligned ones", NativeMethods.blobs_room_check(room) == 1);
        NativeMemory.AlignedFree(room);
    }

    // Every field is set, in memory that was all zeroes or all ones.
    private static void Copy(blobs_all c, byte before)
    {
        blobs_all own;
        new Span<byte>(&own, sizeof(blobs_all)).Fill(before);
        own.shift = c.shift;
        own.mode = c.mode;
        own.short_mode = c.short_mode;
        own.short_kind = c.short_kind;
        own.platform = c.platform;
        own.unsigned_platform = c.unsigned_platform;
        own.letter = c.letter;
        own.truth = c.truth;
        own.other = c.other;
        own.spread = c.spread;
        own.text = c.text;
        own.call = c.call;
        own.unsayable = c.unsayable;
        own.point = c.point;
        own.points = c.points;
        own.texts = c.texts;
        own.plain = c.plain;
        own.wide = c.wide;
        own.inner = c.inner;
        own.real = c.real;
        Test($"all fields set, over {before}", NativeMethods.blobs_check(&own) == 0);
    }

    // A number that is too large for its bits loses its upper ones, and harms no neighbour.
    private static void Misfit(blobs_all c)
    {
        c.short_kind = (blobs_kind)0xff;
        c.platform = (1L << 60) | 3;
        Test("what does not fit", c.short_kind == blobs_kind.BLOBS_LAST && c.platform == 3 && NativeMethods.blobs_check(&c) == 1 << 4);
    }
}
