namespace Collections.Intake.Csv;

/// <summary>Why a record could not be cut into fields.</summary>
public enum CsvDefect
{
    /// <summary>It could.</summary>
    None,

    /// <summary>A quote opens and is not closed within the file or the greatest length of a field.</summary>
    UnclosedQuote,

    /// <summary>A quote stands inside a field that does not begin with one.</summary>
    StrayQuote,

    /// <summary>Something other than a separator or the end of the line follows a closing quote.</summary>
    TextAfterQuote,

    /// <summary>A field is longer than <see cref="CsvReader.MaxFieldBytes"/>.</summary>
    FieldTooLong,

    /// <summary>A line is longer than <see cref="CsvReader.MaxRecordBytes"/>.</summary>
    RecordTooLong,

    /// <summary>A record has more than <see cref="CsvReader.MaxFields"/> fields.</summary>
    TooManyFields,
}
