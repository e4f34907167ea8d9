// Two packages in one process keep out of each other's way: each has a runtime of its own.
using System;

using Kv.Store store = Kv.Store.Open("both", Kv.Mode.Write, Kv.Options.None);
long before = Kv.KvLibrary.Live();
int shapes;
unsafe
{
    shapes = Shapes.Raw.NativeMethods.equals(1, 1);
}

try
{
    store.Delete("none"u8);
}
catch (Kv.NativeException)
{
    return shapes == 1 && before == Kv.KvLibrary.Live() ? 0 : 1;
}

return 2;
