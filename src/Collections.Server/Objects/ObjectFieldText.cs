using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Facts;

namespace Collections.Server.Objects;

/// <summary>Values of fields as people and files have them: numbers with a point, dates as yyyy-MM-dd, flags as yes or no.</summary>
internal static class ObjectFieldText
{
    /// <summary>The text of a stored value; null for none.</summary>
    /// <param name="type">What the field holds.</param>
    /// <param name="scale">Decimal places of a number.</param>
    /// <param name="value">The value as facts are held.</param>
    /// <param name="texts">What text codes stand for.</param>
    public static string? Of(FactType type, int scale, long value, TextPool texts) => value == FactNull.Value ? null : type switch
    {
        FactType.Text => texts[(int)value],
        FactType.Date => DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactType.Flag => value == 1 ? "yes" : "no",
        _ => FeelLiteral.Write(new NumberColumn([value], scale).Read(0)),
    };
}
