using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Rates;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Intake.Rates;

/// <summary>Reads a file of rates: every row by itself, then by the home currency and by the rows before it.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="layout">What its columns mean.</param>
/// <param name="header">Its columns.</param>
/// <param name="home">The currency in which the portfolio's rates are said; null where it has none, then the first row says it.</param>
/// <param name="rejects">Where rejected rows go.</param>
internal sealed class RateReader(CsvReader csv, Layout layout, IReadOnlyList<string> header, string? home, RejectLog rejects)
{
    private const int LongestSource = 256;
    private static readonly DateOnly LastOfAll = new(2199, 12, 31);
    private readonly ListRow row = new(csv, layout, header);
    private readonly ListRows rows = new(csv, header.Count);
    private readonly NumberParser numbers = new(layout.Field(RateFields.Rate)!.Numbers, DatedRate.Scale);
    private readonly DateFact dates = new(new DateParser(layout.Field(RateFields.Date)!.Dates), LastOfAll);
    private readonly Dictionary<(string, DateOnly), List<(DatedRate Rate, long Line)>> read = [];

    /// <inheritdoc cref="ListRows.Sum"/>
    public UInt128 Sum => rows.Sum;

    /// <inheritdoc cref="ListRows.Count"/>
    public long Rows => rows.Count;

    /// <summary>The currency in which the file speaks; null where no row does.</summary>
    public string? Home => home;

    /// <summary>Reads all rows. A unit and date that stand more than once are rejected with all their rows.</summary>
    public IReadOnlyList<DatedRate> Read(CancellationToken cancellation)
    {
        while (rows.Next(out var defect, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var field = "";
            if (defect == DefectCode.None) defect = Take(out field);
            if (defect != DefectCode.None) rejects.Add(csv.Line, row.Column(field), defect, row.Found(field), false, []);
        }
        foreach (var (rate, line) in read.Values.Where(same => same.Count > 1).SelectMany(same => same))
            rejects.Add(line, row.Column(RateFields.Unit), DefectCode.DuplicateRate, Encoding.UTF8.GetBytes(rate.Unit), false, []);
        rejects.EndChunk();
        return [.. read.Values.Where(same => same.Count == 1).Select(same => same[0].Rate).OrderBy(rate => rate.Unit, StringComparer.Ordinal).ThenBy(rate => rate.Date)];
    }

    private DefectCode Take(out string field)
    {
        field = RateFields.Unit;
        var unit = row.Text(RateFields.Unit);
        if (unit.Length == 0) return DefectCode.FieldMissing;
        if (!CurrencyCodes.IsKnown(unit)) return DefectCode.UnknownCurrency;
        field = RateFields.Currency;
        var currency = row.Text(RateFields.Currency);
        if (!CurrencyCodes.IsKnown(currency)) return DefectCode.UnknownCurrency;
        if (currency != (home ??= currency) || currency == unit) return DefectCode.RateOfOtherCurrency;
        field = RateFields.Date;
        if (row.Found(RateFields.Date) is { Length: 0 }) return DefectCode.FieldMissing;
        var defect = dates.Parse(row.Found(RateFields.Date), out var day);
        if (defect != DefectCode.None) return defect;
        field = RateFields.Rate;
        if (row.Found(RateFields.Rate) is { Length: 0 }) return DefectCode.FieldMissing;
        defect = numbers.Parse(row.Found(RateFields.Rate), out var value);
        if (defect == DefectCode.None && value <= 0) defect = DefectCode.RateNotPositive;
        if (defect != DefectCode.None) return defect;
        field = RateFields.Source;
        var source = row.Text(RateFields.Source);
        if (source.Length > LongestSource) return DefectCode.TextTooLong;
        var rate = new DatedRate(unit, DateOnly.FromDayNumber((int)day), (decimal)value / DatedRate.One, source);
        if (!read.TryGetValue((rate.Unit, rate.Date), out var same)) read.Add((rate.Unit, rate.Date), same = []);
        same.Add((rate, csv.Line));
        return DefectCode.None;
    }
}
