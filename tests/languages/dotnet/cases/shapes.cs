// The raw layer of shapes.h: what C writes is what C# reads.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Shapes.Raw;

Layouts.Check();
Program.Run();

internal static unsafe partial class Program
{
    private static void Test(string name, bool holds) => Console.WriteLine(holds ? $"ok dotnet shapes: {name}" : $"FAIL dotnet shapes: {name}");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Add(void* data, int value) => *(int*)data + value;

    internal static void Run()
    {
        shapes_nested nested;
        NativeMethods.shapes_fill(&nested);
        shapes_small last = nested.small[2];
        Test("an array of records", last.letter == 'z' && last.truth == 1 && last.number == -2 && last.sign == shapes_sign.SHAPES_NEGATIVE);
        Test("a union", nested.either.integer == 7);
        Test("a record inside", nested.point.y == 9);
        Test("a function pointer", nested.compare(null, (void*)1) == 1);
        Test("an array of pointers", Marshal.PtrToStringUTF8(nested.names[1]) == "second");
        Test("integers of the platform", nested.platform.Value == -3 && nested.size == 4 && nested.wide == ulong.MaxValue);
        Test("a matrix", nested.matrix[1][3] == 255);
        shapes_small turned = NativeMethods.shapes_turn(new shapes_small { letter = (sbyte)'a', truth = 0, number = 5, sign = shapes_sign.SHAPES_POSITIVE });
        Test("a record by value", turned.letter == 'b' && turned.truth == 1 && turned.number == -5 && turned.sign == shapes_sign.SHAPES_NEGATIVE);
        Test("names of keywords", NativeMethods.shapes_keywords(new CLong(1), new CLong(1), new CLong(1), new CLong(1), -1).Value == 5);
        int data = 40;
        Test("a callback", NativeMethods.shapes_call(&Add, &data, 2) == 42);
        Test("a name of System.Object", NativeMethods.equals(3, 3) == 1);
        Test("constants", Constants.SHAPES_TEXT == "quote \" backslash \\ brace { \u00fc \u0001" && Constants.SHAPES_LEAST == long.MinValue &&
            Constants.SHAPES_MOST == ulong.MaxValue && Constants.SHAPES_HALF == 0.5 &&
            double.IsNegative(Constants.SHAPES_NOUGHT) && Constants.SHAPES_LOOSE == 7);
        Test("enumerators", (long)shapes_sign.SHAPES_ALSO_POSITIVE == 1 && (long)shapes_wide.SHAPES_TOP == 0x80000000);
        Test("a blob has its size", sizeof(shapes_bits) == 4);
        Test("a variable", *Variables.shapes_variable == 42);
    }
}
