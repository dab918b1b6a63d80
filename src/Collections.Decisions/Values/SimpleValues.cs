using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;

namespace Collections.Decisions.Values;

/// <summary>Null.</summary>
public sealed class NullValue : FeelValue
{
    internal NullValue()
    {
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Null;
}

/// <summary>true or false; there are two instances only.</summary>
public sealed class BooleanValue : FeelValue
{
    internal BooleanValue(bool value) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Boolean;
}

/// <summary>A number.</summary>
public sealed class NumberValue(FeelNumber value) : FeelValue
{
    /// <summary>The number.</summary>
    public FeelNumber Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Number;
}

/// <summary>A string of at most 64 KiB.</summary>
public sealed class StringValue(string value) : FeelValue
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Text;

    /// <inheritdoc/>
    public override long Size => 1 + (Value.Length / 8);
}

/// <summary>A date.</summary>
public sealed class DateValue(FeelDate value) : FeelValue
{
    /// <summary>The day.</summary>
    public FeelDate Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Date;
}

/// <summary>A time of day.</summary>
public sealed class TimeValue(FeelTime value) : FeelValue
{
    /// <summary>The time.</summary>
    public FeelTime Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Time;
}

/// <summary>A date and time.</summary>
public sealed class DateTimeValue(FeelDateTime value) : FeelValue
{
    /// <summary>The date and time.</summary>
    public FeelDateTime Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DateTime;
}

/// <summary>A days and time duration.</summary>
public sealed class DaysTimeDurationValue(DaysTimeDuration value) : FeelValue
{
    /// <summary>The duration.</summary>
    public DaysTimeDuration Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DaysTimeDuration;
}

/// <summary>A years and months duration.</summary>
public sealed class YearsMonthsDurationValue(YearsMonthsDuration value) : FeelValue
{
    /// <summary>The duration.</summary>
    public YearsMonthsDuration Value { get; } = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.YearsMonthsDuration;
}
