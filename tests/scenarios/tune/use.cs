// What use.c of this scenario prints, said by .NET, by the names that the facts give.
using System;
using System.Globalization;
using Tune;
using static Tune.TuneConstants;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
Pitch note = new[] { Pitch.DoLow, Pitch.D, Pitch.Mi, Pitch.TuneNoteF }[seed % 4];
if ((int)Key.Bright != 1 || typeof(TuneConstants).GetField("Bright") != null)
{
    throw new InvalidOperationException("a constant of a prefix is a value of its enum, and nothing else");
}

Console.WriteLine($"{Theme}: {Measure} beats, then {Other} and {TuneEcho}");
Console.WriteLine($"major: {(int)TuneLibrary.Next(note, Key.Bright)}");
Console.WriteLine($"minor: {(int)TuneLibrary.Next(note, Key.Minor)}");
Console.WriteLine($"low: {(int)Heard(Pitch.DoLow)}");
Console.WriteLine($"high: {(int)Heard(Pitch.Mi)}");
Console.WriteLine($"last: {(int)TuneLibrary.Last(Outcome.Silent)} {(int)TuneLibrary.Last(Outcome.Ok)}");

static Outcome Heard(Pitch note)
{
    try
    {
        TuneLibrary.Check(note);
        return Outcome.Ok;
    }
    catch (TuneException error)
    {
        return error.Code;
    }
}
