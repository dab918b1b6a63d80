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
            var column = "";
            if (defect == DefectCode.None) defect = Take(out column);
            if (defect != DefectCode.None) rejects.Add(csv.Line, column, defect, column.Length > 0 ? csv.Field(header.ToList().IndexOf(column)) : [], false, []);
        }
        foreach (var (rate, line) in read.Values.Where(same => same.Count > 1).SelectMany(same => same))
            rejects.Add(line, Column(RateFields.Unit), DefectCode.DuplicateRate, Encoding.UTF8.GetBytes(rate.Unit), false, []);
        rejects.EndChunk();
        return [.. read.Values.Where(same => same.Count == 1).Select(same => same[0].Rate).OrderBy(rate => rate.Unit, StringComparer.Ordinal).ThenBy(rate => rate.Date)];
    }

    private DefectCode Take(out string column)
    {
        column = Column(RateFields.Unit);
        var unit = Text(RateFields.Unit);
        if (unit.Length == 0) return DefectCode.FieldMissing;
        if (!CurrencyCodes.IsKnown(unit)) return DefectCode.UnknownCurrency;
        column = Column(RateFields.Currency);
        var currency = Text(RateFields.Currency);
        if (!CurrencyCodes.IsKnown(currency)) return DefectCode.UnknownCurrency;
        if (currency != (home ??= currency) || currency == unit) return DefectCode.RateOfOtherCurrency;
        column = Column(RateFields.Date);
        if (Bytes(RateFields.Date) is { Length: 0 }) return DefectCode.FieldMissing;
        var defect = dates.Parse(Bytes(RateFields.Date), out var day);
        if (defect != DefectCode.None) return defect;
        column = Column(RateFields.Rate);
        if (Bytes(RateFields.Rate) is { Length: 0 }) return DefectCode.FieldMissing;
        defect = numbers.Parse(Bytes(RateFields.Rate), out var value);
        if (defect == DefectCode.None && value <= 0) defect = DefectCode.RateNotPositive;
        if (defect != DefectCode.None) return defect;
        column = Column(RateFields.Source);
        var source = Text(RateFields.Source);
        if (source.Length > LongestSource) return DefectCode.TextTooLong;
        var rate = new DatedRate(unit, DateOnly.FromDayNumber((int)day), (decimal)value / DatedRate.One, source);
        if (!read.TryGetValue((rate.Unit, rate.Date), out var same)) read.Add((rate.Unit, rate.Date), same = []);
        same.Add((rate, csv.Line));
        return DefectCode.None;
    }

    private string Column(string field) => layout.Field(field)?.Column ?? "";

    private string Text(string field)
    {
        if (layout.Field(field) is not { } mapped) return "";
        var word = mapped.Constant ?? Encoding.UTF8.GetString(Bytes(field));
        return mapped.Values is { } values && values.TryGetValue(word, out var meaning) ? meaning : word;
    }

    private ReadOnlySpan<byte> Bytes(string field) =>
        layout.Field(field)?.Column is { } column && header.ToList().IndexOf(column) is >= 0 and var place && place < csv.FieldCount ? csv.Field(place).Trim((byte)' ') : [];
}
