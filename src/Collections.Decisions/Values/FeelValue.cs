using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;

namespace Collections.Decisions.Values;

/// <summary>
/// A value of FEEL. The union is closed: nothing of the host language can be reached through it.
/// Values are immutable. <see cref="Equals(object?)"/> is identity of content (with fractions of a second); the
/// equality of FEEL stands in <see cref="FeelEquality"/>.
/// </summary>
public abstract class FeelValue
{
    private protected FeelValue()
    {
    }

    /// <summary>Null.</summary>
    public static FeelValue Null { get; } = new NullValue();

    /// <summary>true.</summary>
    public static FeelValue True { get; } = new BooleanValue(true);

    /// <summary>false.</summary>
    public static FeelValue False { get; } = new BooleanValue(false);

    /// <summary>Which kind of the union.</summary>
    public abstract FeelKind Kind { get; }

    /// <summary>Whether this is null.</summary>
    public bool IsNull => Kind == FeelKind.Null;

    /// <summary>Whether this is the boolean true.</summary>
    public bool IsTrue => ReferenceEquals(this, True);

    /// <summary>Whether this is the boolean false.</summary>
    public bool IsFalse => ReferenceEquals(this, False);

    /// <summary>How many lists and contexts stand in one another; 0 for a simple value.</summary>
    public virtual int Depth => 0;

    /// <summary>What would have to be written out: values within one another, and eight characters of a string, count one each. What is shared counts each time.</summary>
    public virtual long Size => 1;

    /// <summary>true, false or null.</summary>
    public static FeelValue Of(bool? value) => value is null ? Null : value.Value ? True : False;

    /// <summary>A number.</summary>
    public static FeelValue Of(FeelNumber value) => new NumberValue(value);

    /// <summary>A whole number.</summary>
    public static FeelValue Of(long value) => new NumberValue(FeelNumber.FromInt64(value));

    /// <summary>A string; null stays null.</summary>
    public static FeelValue Of(string? value) => value is null ? Null : new StringValue(value);

    /// <summary>A date.</summary>
    public static FeelValue Of(FeelDate value) => new DateValue(value);

    /// <summary>A date.</summary>
    public static FeelValue Of(DateOnly value) => new DateValue(FeelDate.FromDayNumber(value.DayNumber));

    /// <summary>A time.</summary>
    public static FeelValue Of(FeelTime value) => new TimeValue(value);

    /// <summary>A date and time.</summary>
    public static FeelValue Of(FeelDateTime value) => new DateTimeValue(value);

    /// <summary>A days and time duration.</summary>
    public static FeelValue Of(DaysTimeDuration value) => new DaysTimeDurationValue(value);

    /// <summary>A years and months duration.</summary>
    public static FeelValue Of(YearsMonthsDuration value) => new YearsMonthsDurationValue(value);

    /// <summary>A list.</summary>
    public static FeelValue Of(IReadOnlyList<FeelValue> items) => new ListValue([.. items]);

    /// <summary>The value as a FEEL literal that reads back as the same value.</summary>
    public override string ToString() => FeelLiteral.Write(this);
}
