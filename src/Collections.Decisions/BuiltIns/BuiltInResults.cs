using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>What the functions of the library yield, null apart.</summary>
internal static class BuiltInResults
{
    private static readonly Dictionary<string, FeelType> Results = Fill();

    /// <summary>The type of the result; Any where it depends on the arguments.</summary>
    public static FeelType Of(string function) => Results.GetValueOrDefault(function, FeelType.Any);

    /// <summary>Whether the result is a string or null.</summary>
    public static bool IsText(string function) => Of(function) is SimpleType { Kind: FeelKind.Text };

    /// <summary>Whether the result is a number or null.</summary>
    public static bool IsNumber(string function) => Of(function) is SimpleType { Kind: FeelKind.Number };

    private static Dictionary<string, FeelType> Fill()
    {
        var results = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        Add(new SimpleType(FeelKind.Text), "string", "substring", "upper case", "lower case", "substring before", "substring after", "replace", "trim", "string join", "day of week", "month of year");
        Add(new SimpleType(FeelKind.Number), "number", "string length", "count", "mean", "product", "median", "stddev", "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down", "modulo", "sqrt", "log", "exp", "day of year", "week of year");
        Add(new SimpleType(FeelKind.Boolean), "contains", "starts with", "ends with", "matches", "list contains", "all", "any", "not", "odd", "even", "is");
        Add(new SimpleType(FeelKind.Boolean), "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides");
        Add(new SimpleType(FeelKind.Date), "date", "today", "business days after");
        Add(new SimpleType(FeelKind.Time), "time");
        Add(new SimpleType(FeelKind.DateTime), "date and time", "now");
        Add(new SimpleType(FeelKind.YearsMonthsDuration), "years and months duration");
        Add(new RangeType(FeelType.Any), "range");
        Add(new ContextType([]), "context", "context put", "context merge");
        Add(new ListType(new SimpleType(FeelKind.Text)), "split");
        Add(new ListType(new SimpleType(FeelKind.Number)), "index of", "mode");
        Add(new ListType(FeelType.Any), "sublist", "append", "concatenate", "insert before", "remove", "list replace", "reverse", "union", "distinct values", "flatten", "sort", "get entries");
        return results;

        void Add(FeelType type, params string[] functions)
        {
            foreach (var function in functions) results.Add(function, type);
        }
    }
}
