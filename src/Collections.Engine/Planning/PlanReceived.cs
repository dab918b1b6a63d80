using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Engine.Planning;

/// <summary>A variable that takes a value of what a message or signal says.</summary>
/// <param name="Slot">Of the variable.</param>
/// <param name="Type">Of the variable.</param>
/// <param name="Path">Where the value stands in what was said.</param>
public sealed record PlanReceived(int Slot, ColumnType Type, FeelExpression Path)
{
    /// <summary>
    /// The value as the variable holds it. What is said comes as JSON, which has no dates and where numbers may be
    /// written as texts: those are read. What is of no such type is null.
    /// </summary>
    public FeelValue ValueIn(FeelValue said) => (Type, said) switch
    {
        (ColumnType.Text, StringValue) or (ColumnType.Number, NumberValue) or (ColumnType.Date, DateValue) or (ColumnType.Boolean, BooleanValue) => said,
        (ColumnType.Number, StringValue text) when FeelNumber.TryParse(text.Value, out var number) => FeelValue.Of(number),
        (ColumnType.Date, StringValue text) when TemporalText.TryDate(text.Value, out var date) => FeelValue.Of(date),
        (ColumnType.Text, NumberValue number) => FeelValue.Of(number.Value.ToString()),
        _ => FeelValue.Null,
    };
}
