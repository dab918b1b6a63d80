using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

/// <summary>The text of an @ literal says by its form which kind of value it is.</summary>
public static class TemporalLiteral
{
    /// <summary>The value, or null where the text has none of the forms.</summary>
    public static FeelValue? Read(string text)
    {
        if (TemporalText.TryDate(text, out var date)) return FeelValue.Of(date);
        if (TemporalText.TryTime(text, out var time)) return FeelValue.Of(time);
        return TemporalText.TryDateTime(text, out var dateTime) ? FeelValue.Of(dateTime) : ReadDuration(text);
    }

    /// <summary>A duration of either kind, or null.</summary>
    public static FeelValue? ReadDuration(string text)
    {
        if (DurationText.TryYearsMonths(text, out var months)) return FeelValue.Of(months);
        return DurationText.TryDaysTime(text, out var days) ? FeelValue.Of(days) : null;
    }
}
