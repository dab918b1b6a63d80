using Collections.Decisions.Values;

namespace Collections.Intake.TakeOns;

/// <summary>A row of the state of another system that is good by itself.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line on which it begins, from 1.</param>
/// <param name="values">The values of the record's fields, in their order: null, a text, a date or a number.</param>
public sealed class TakeOnRow(TakeOnFile file, long line, IReadOnlyList<FeelValue> values)
{
    private const int AmountScale = 2;

    /// <summary>The file.</summary>
    public TakeOnFile File => file;

    /// <summary>The line on which it begins.</summary>
    public long Line => line;

    /// <summary>The value of a field; null where the row, or its record, has none.</summary>
    public FeelValue Value(string field)
    {
        var fields = TakeOnFields.Of(file.Record);
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == field) return values[i];
        }
        return FeelValue.Null;
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string field) => (Value(field) as StringValue)?.Value;

    /// <summary>A date; null where there is none.</summary>
    public DateOnly? Date(string field) => Value(field) is DateValue { Value: var date } ? DateOnly.FromDayNumber((int)date.DayNumber) : null;

    /// <summary>A whole number; null where there is none.</summary>
    public long? Whole(string field) => Value(field) is NumberValue { Value: var number } && number.TryGetInt64(out var whole) ? whole : null;

    /// <summary>An amount in hundredths; null where there is none.</summary>
    public long? Hundredths(string field) => Value(field) is NumberValue { Value: var number } && number.TryGetScaled(AmountScale, out var hundredths) ? hundredths : null;

    /// <summary>A value as people write it; empty where there is none.</summary>
    public string Words(string field) => Value(field) switch
    {
        StringValue text => text.Value,
        DateValue { Value: var date } => DateOnly.FromDayNumber((int)date.DayNumber).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        NumberValue { Value: var number } => number.ToString(),
        _ => "",
    };
}
