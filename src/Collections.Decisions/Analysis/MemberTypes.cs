using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>The types of the members of values (DMN 1.5, table 65).</summary>
internal static class MemberTypes
{
    private static readonly string[] OfDate = ["year", "month", "day", "weekday"];
    private static readonly string[] OfTime = ["hour", "minute", "second", "time offset", "timezone"];

    /// <summary>The members that values of a kind have; null where nothing is known of the kind's members.</summary>
    public static IReadOnlyList<string>? Of(FeelType type) => TypeKinds.Bare(type) switch
    {
        ContextType { Fields.Count: > 0 } context => [.. context.Fields.Select(field => field.Key)],
        RangeType => ["start", "end", "start included", "end included"],
        SimpleType { Kind: FeelKind.Date } => OfDate,
        SimpleType { Kind: FeelKind.Time } => OfTime,
        SimpleType { Kind: FeelKind.DateTime } => [.. OfDate, .. OfTime],
        SimpleType { Kind: FeelKind.DaysTimeDuration } => ["days", "hours", "minutes", "seconds"],
        SimpleType { Kind: FeelKind.YearsMonthsDuration } => ["years", "months"],
        SimpleType { Kind: FeelKind.Number or FeelKind.Text or FeelKind.Boolean } => [],
        _ => null,
    };

    /// <summary>The type of a member; null where it has none of that name.</summary>
    public static FeelType? Of(FeelType type, string member) => TypeKinds.Bare(type) switch
    {
        ContextType context => context.Fields.Where(field => field.Key == member).Select(field => field.Value).FirstOrDefault(),
        RangeType range when member is "start" or "end" => range.Endpoint,
        RangeType when member is "start included" or "end included" => TypeKinds.Boolean,
        _ when Of(type)?.Contains(member) != true => null,
        _ => member switch
        {
            "time offset" => new SimpleType(FeelKind.DaysTimeDuration),
            "timezone" => TypeKinds.Text,
            _ => TypeKinds.Number,
        },
    };
}
