namespace Collections.Decisions.BuiltIns;

/// <summary>The function library of DMN 1.5, chapter 10.3.4.</summary>
internal static class BuiltInFunctions
{
    private static readonly Dictionary<string, BuiltInFunction> Functions = Fill();

    public static IEnumerable<string> Names => Functions.Keys;

    public static BuiltInFunction? Find(string name) => Functions.GetValueOrDefault(name);

    public static bool IsName(string name) => Functions.ContainsKey(name);

    private static Dictionary<string, BuiltInFunction> Fill()
    {
        var library = new Library();
        ConversionFunctions.AddTo(library);
        StringFunctions.AddTo(library);
        PatternFunctions.AddTo(library);
        ListFunctions.AddTo(library);
        ListChanges.AddTo(library);
        StatisticsFunctions.AddTo(library);
        NumberFunctions.AddTo(library);
        DateFunctions.AddTo(library);
        RangeFunctions.AddTo(library);
        ContextFunctions.AddTo(library);
        return library.Functions;
    }
}

/// <summary>Collects functions while the table is filled.</summary>
internal sealed class Library
{
    public Dictionary<string, BuiltInFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds one way to call a function.</summary>
    public void Add(string name, string signature, BuiltInBody body)
    {
        if (!Functions.TryGetValue(name, out var function)) Functions[name] = function = new(name);
        function.Add(signature, body);
    }
}
