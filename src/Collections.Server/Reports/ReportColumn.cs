namespace Collections.Server.Reports;

/// <summary>A column of a report.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">How its values are written.</param>
internal sealed record ReportColumn(string Name, ReportValue Kind);

/// <summary>What a value of a report is.</summary>
internal enum ReportValue
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A sentence of ours: a text that the API says in the reader's language.</summary>
    Sentence,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An amount in hundredths of its currency, written with two decimals.</summary>
    Money,

    /// <summary>A part of a whole, from 0 to 1, with four decimals.</summary>
    Share,
}
