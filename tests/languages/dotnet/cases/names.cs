// The raw layer of names.h: what C# has another use for is called by its name and underscores.
using System;
using Names.Raw;
using static Names.Raw.NativeMethods;

Names.Raw.Layouts.Check();
Program.Run();

internal static unsafe partial class Program
{
    private static void Test(string name, bool holds) => Console.WriteLine(holds ? $"ok dotnet names: {name}" : $"FAIL dotnet names: {name}");

    internal static void Run()
    {
        Test("of objects", Equals_(3, 3) == 1 && GetType_() == 1 && ToString_() == 2 && Finalize_() == 3 && MemberwiseClone_() == 4);
        Test("of classes", NativeMethods_(1, 2) == 12 && CallingConvention_(Flags_.value___) == 4 && (int)Flags_.FLAGS_OTHER == 2);
        Library__ renamed = new() { value = 2 };
        Test("that meet renamed ones", Library_(new Library_ { Library = 1 }, &renamed) == 12);
        Interop_ interop = new() { Interop__ = 7 };
        Test("of a namespace", Interop_(&interop) == 7);
        twofold one;
        twofold_ other = new() { two = 3, three = 4 };
        Test("of a tag and a type", names_twofold(&other, &one) == &one && one.one == 7);
        Test("of unnamed parameters", names_unnamed(argument1: 1, argument1_: 2, argument3: 3) == 123);
        Test("of keywords", names_keywords(@params: 1, @ref: 2, @out: 3, @in: 4, value: 5, async: 6, Interop_: 7) == 28);
        Fields fields = new() { x = -1, get_x_ = 2, set_x_ = 3, _first_ = 4, Fields_ = 5, Interop_ = 6 };
        Test("of properties", names_fields(&fields) == 654319 && fields.x == -1 && fields.set_x_ == 3);
        @object thing = new() { object_ = 1, Object = 2, ToString_ = 3, get_object = 4 };
        Test("of members", names_object(&thing) == 4321 && names_static(@this: 4, @base: 2) == 42);
        Test("of functions that are addresses", names_unsayable(null, (void*)8) == (void*)8);
        Test("of variables", *Variables.Variables_ == 1 && *Variables.get_Variables == 2 && *Variables.@event == 3);
        Test("of constants", Constants.Constants_ == 12 && Constants.Equals_value == 13 && Constants.ReferenceEquals_ == 14 && Constants.@checked == 15);
        intArray3 list = default;
        list.intArray3_[2] = 5;
        Test("of arrays", list.intArray3_[2] == 5 && default(CLong_).CULong[3] == 0);
    }
}
