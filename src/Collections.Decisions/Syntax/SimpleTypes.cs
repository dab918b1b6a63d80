using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

/// <summary>The built-in types with all their spellings, longest first.</summary>
internal static class SimpleTypes
{
    public static readonly (string[] Words, FeelType Type)[] Spelled =
    [
        Of("years and months duration", FeelKind.YearsMonthsDuration),
        Of("days and time duration", FeelKind.DaysTimeDuration),
        Of("date and time", FeelKind.DateTime),
        Of("dateTime", FeelKind.DateTime),
        Of("yearMonthDuration", FeelKind.YearsMonthsDuration),
        Of("dayTimeDuration", FeelKind.DaysTimeDuration),
        Of("number", FeelKind.Number),
        Of("string", FeelKind.Text),
        Of("boolean", FeelKind.Boolean),
        Of("date", FeelKind.Date),
        Of("time", FeelKind.Time),
        (["context"], new ContextType([])),
        (["list"], new ListType(FeelType.Any)),
        (["range"], new RangeType(FeelType.Any)),
        (["function"], new FunctionType(null, FeelType.Any)),
        (["Any"], FeelType.Any),
        Of("Null", FeelKind.Null),
    ];

    /// <summary>The type of a name as a model's typeRef writes it, without prefix.</summary>
    public static FeelType? Named(string name)
    {
        foreach (var (words, type) in Spelled)
        {
            if (string.Join(' ', words) == name) return type;
        }
        return name == "any" ? FeelType.Any : null;
    }

    private static (string[] Words, FeelType Type) Of(string name, FeelKind kind) => (name.Split(' '), new SimpleType(kind));
}
