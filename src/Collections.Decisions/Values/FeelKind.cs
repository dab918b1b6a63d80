namespace Collections.Decisions.Values;

/// <summary>The kinds of FEEL values: a closed list.</summary>
public enum FeelKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>Decimal number of 34 digits.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Calendar day.</summary>
    Date,

    /// <summary>Time of day.</summary>
    Time,

    /// <summary>Date and time.</summary>
    DateTime,

    /// <summary>Days and time duration.</summary>
    DaysTimeDuration,

    /// <summary>Years and months duration.</summary>
    YearsMonthsDuration,

    /// <summary>List.</summary>
    List,

    /// <summary>Context: names with values, in order.</summary>
    Context,

    /// <summary>Range.</summary>
    Range,

    /// <summary>Function.</summary>
    Function,
}

/// <summary>What the kinds are called in FEEL.</summary>
public static class FeelKindNames
{
    /// <summary>The FEEL type name.</summary>
    public static string Name(this FeelKind kind) => kind switch
    {
        FeelKind.Null => "null",
        FeelKind.Boolean => "boolean",
        FeelKind.Number => "number",
        FeelKind.Text => "string",
        FeelKind.Date => "date",
        FeelKind.Time => "time",
        FeelKind.DateTime => "date and time",
        FeelKind.DaysTimeDuration => "days and time duration",
        FeelKind.YearsMonthsDuration => "years and months duration",
        FeelKind.List => "list",
        FeelKind.Context => "context",
        FeelKind.Range => "range",
        _ => "function",
    };
}
