using Collections.Intake.Rejects;

namespace Collections.Intake.Generation;

/// <summary>The ways to break a row of a generated portfolio, one for each defect that its mapping can have.</summary>
public static class RowDefects
{
    /// <summary>Stands in a broken row for a byte that is no UTF-8.</summary>
    public const char BrokenByte = '\uE000';

    private static readonly string[] Columns = PortfolioGenerator.Header.Split(',');

    /// <summary>One way for each defect.</summary>
    public static IReadOnlyList<RowDefect> All { get; } =
    [
        Set(DefectCode.UnclosedQuote, "name", "\"Ana"),
        Set(DefectCode.StrayQuote, "name", "A\"na"),
        Set(DefectCode.TextAfterQuote, "name", "\"Ana\"x"),
        Set(DefectCode.FieldTooLong, "name", new string('x', Csv.CsvReader.MaxFieldBytes + 1)),
        new(DefectCode.TooFewFields, "", row => row[..row.LastIndexOf(',')]),
        new(DefectCode.TooManyFields, "", row => row + ",x"),
        new(DefectCode.EmptyRow, "", row => new string(',', Columns.Length - 1)),
        new(DefectCode.HeaderRepeated, "", row => PortfolioGenerator.Header),
        Set(DefectCode.BrokenEncoding, "name", $"Mu{BrokenByte}oz"),
        Set(DefectCode.ReplacementCharacter, "name", "Mu\uFFFDoz"),
        Set(DefectCode.NulCharacter, "name", "Ana\0"),
        Set(DefectCode.ControlCharacter, "name", "Ana\u0007"),
        Set(DefectCode.LineBreakInField, "name", "\"Ana\nCastro\""),
        Set(DefectCode.AccountMissing, "account", ""),
        Set(DefectCode.CustomerMissing, "customer", ""),
        Set(DefectCode.ReferenceTooLong, "customer", new string('7', 65)),
        Set(DefectCode.ReferenceInExponentForm, "customer", "4.50012E+11"),
        Set(DefectCode.ReferenceWithSpace, "customer", "C 17"),
        new(DefectCode.DuplicateAccount, "account", row => row),
        Set(DefectCode.FieldMissing, "currency", ""),
        Set(DefectCode.NullWord, "principal", "NULL"),
        Set(DefectCode.SpreadsheetError, "principal", "#REF!"),
        Set(DefectCode.NotANumber, "principal", "much"),
        Set(DefectCode.NotFinite, "principal", "NaN"),
        Set(DefectCode.WrongDecimalSeparator, "principal", "\"1234,56\""),
        Set(DefectCode.WrongGrouping, "principal", "1.234.567"),
        Set(DefectCode.TwoSigns, "principal", "5-5"),
        Set(DefectCode.CurrencySignInNumber, "principal", "$ 12.00"),
        Set(DefectCode.PercentSignInNumber, "principal", "12%"),
        Set(DefectCode.ExponentNotAllowed, "principal", "5.00E+05"),
        Set(DefectCode.TooManyDecimals, "principal", "12.345"),
        Set(DefectCode.NumberTooLarge, "principal", "1234567890123456789"),
        Set(DefectCode.NegativeNotAllowed, "past_due", "-1.00"),
        Set(DefectCode.NotADate, "due_date", "soon"),
        Set(DefectCode.ImpossibleDate, "due_date", "2026-02-30"),
        Set(DefectCode.OtherDateFormat, "due_date", "15/11/2026"),
        Set(DefectCode.TwoDigitYear, "due_date", "15/11/26"),
        Set(DefectCode.DateWithTime, "due_date", "2026-11-15T00:00:00"),
        Set(DefectCode.DateOutOfRange, "due_date", "0026-11-15"),
        Set(DefectCode.DateInFuture, "opened_on", "2150-01-01"),
        Set(DefectCode.NotAFlag, "opted_out", "perhaps"),
        Set(DefectCode.UnknownValue, "product", "yacht"),
        Set(DefectCode.TextTooLong, "region", new string('r', 257)),
        Set(DefectCode.UnknownCurrency, "currency", "ZZZ"),
        Set(DefectCode.UnknownCustomerKind, "kind", "robot"),
        Set(DefectCode.UnknownConsent, "mobile_consent", "maybe"),
        Set(DefectCode.InvalidEmail, "email", "ana.example.invalid"),
        Set(DefectCode.InvalidPhone, "mobile", "12"),
        new(DefectCode.DaysTooMany, "", row => With(row, "days_past_due", "40000")),
        new(DefectCode.TotalBelowParts, "", row => With(row, "total_due", "-1.00")),
        new(DefectCode.OpenedAfterDue, "", row => With(With(With(With(row, "past_due", "1.00"), "days_past_due", "60"), "due_date", "2026-09-01"), "opened_on", "2026-09-02")),
    ];

    private static RowDefect Set(DefectCode code, string column, string value) => new(code, column, row => With(row, column, value));

    private static string With(string row, string column, string value)
    {
        var fields = row.Split(',');
        fields[Array.IndexOf(Columns, column)] = value;
        return string.Join(',', fields);
    }
}
