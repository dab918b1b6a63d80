namespace Collections.Decisions.Syntax;

/// <summary>Names of more than one word that every expression knows.</summary>
internal static class BuiltInNames
{
    // Properties of dates, times and ranges; the functions name themselves.
    private static readonly string[] Members = ["time offset", "start included", "end included"];

    public static readonly NameTable Table = Fill();

    private static NameTable Fill()
    {
        var table = new NameTable(null);
        foreach (var name in Members.Concat(BuiltIns.BuiltInFunctions.Names)) table.Add(name);
        return table;
    }
}
