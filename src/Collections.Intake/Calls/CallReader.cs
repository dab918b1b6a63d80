using System.Globalization;
using System.Text;
using Collections.Domain.Calls;
using Collections.Domain.Customers;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Intake.Calls;

/// <summary>Reads a file of results of calls: every row by itself, then by the rows before it.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="layout">What its columns mean.</param>
/// <param name="header">Its columns.</param>
/// <param name="position">The date of which it speaks: no call is later.</param>
/// <param name="rejects">Where rejected rows go.</param>
internal sealed class CallReader(CsvReader csv, Layout layout, IReadOnlyList<string> header, DateOnly position, RejectLog rejects)
{
    private const int LongestText = 64;
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];
    private static readonly DateOnly LastOfAll = new(2199, 12, 31);
    private readonly ListRow row = new(csv, layout, header);
    private readonly ListRows rows = new(csv, header.Count);
    private readonly DateFact dates = new(new DateParser(layout.Field(CallFields.Date)!.Dates), position);
    private readonly DateFact promiseDates = new(new DateParser((layout.Field(CallFields.PromiseDate) ?? layout.Field(CallFields.Date))!.Dates), LastOfAll);
    private readonly NumberParser? amounts = layout.Field(CallFields.Amount) is { } amount ? new NumberParser(amount.Numbers, 2) : null;

    /// <inheritdoc cref="ListRows.Sum"/>
    public UInt128 Sum => rows.Sum;

    /// <inheritdoc cref="ListRows.Count"/>
    public long Rows => rows.Count;

    /// <summary>Reads all rows, and gives the calls by the time at which they were made. One that stands more than once is rejected with all its rows.</summary>
    public List<DeliveredCall> Read(CancellationToken cancellation)
    {
        var read = new List<DeliveredCall>();
        while (rows.Next(out var defect, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var (field, call) = ("", (DeliveredCall?)null);
            if (defect == DefectCode.None) defect = Take(out call, out field);
            if (defect == DefectCode.None) read.Add(call!);
            else rejects.Add(csv.Line, row.Column(field), defect, row.Found(field), field == CallFields.Number, row.Found(CallFields.Account));
        }
        var twice = read.GroupBy(call => (call.Account, call.At, call.Reference)).Where(group => group.Count() > 1).SelectMany(group => group).ToHashSet();
        foreach (var call in twice) Reject(call, CallFields.Time, DefectCode.DuplicateCall, call.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        return [.. read.Where(call => !twice.Contains(call)).OrderBy(call => call.At).ThenBy(call => call.Account, StringComparer.Ordinal).ThenBy(call => call.Reference, StringComparer.Ordinal)];
    }

    /// <summary>Rejects a call by what is stored, or by other rows.</summary>
    public void Reject(DeliveredCall call, string field, DefectCode defect, string found) =>
        rejects.Add(call.Line, row.Column(field), defect, Encoding.UTF8.GetBytes(found), false, Encoding.UTF8.GetBytes(call.Account));

    private DefectCode Take(out DeliveredCall? call, out string field)
    {
        call = null;
        field = CallFields.Account;
        var account = row.Text(CallFields.Account);
        if (account.Length == 0) return DefectCode.AccountMissing;
        if (ReferenceReader.Check(Encoding.UTF8.GetBytes(account)) is not DefectCode.None and var wrongAccount) return wrongAccount;
        field = CallFields.Date;
        if (row.Found(CallFields.Date).IsEmpty) return DefectCode.FieldMissing;
        if (dates.Parse(row.Found(CallFields.Date), out var day) is not DefectCode.None and var wrongDate) return wrongDate;
        field = CallFields.Time;
        if (row.Found(CallFields.Time).IsEmpty) return DefectCode.FieldMissing;
        if (!TimeOnly.TryParseExact(row.Text(CallFields.Time), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return DefectCode.NotATime;
        field = CallFields.Result;
        if (row.Text(CallFields.Result).Length == 0) return DefectCode.FieldMissing;
        if (CallResultText.Parse(row.Text(CallFields.Result)) is not { } result) return DefectCode.UnknownValue;
        if (Number(result, out field) is not DefectCode.None and var wrongNumber) return wrongNumber;
        if (Promise(result, out var amount, out var promised, out field) is not DefectCode.None and var wrongPromise) return wrongPromise;
        foreach (var text in (string[])[CallFields.List, CallFields.By, CallFields.Reference])
        {
            field = text;
            if (row.Text(text).Length > LongestText) return DefectCode.TextTooLong;
        }
        call = new DeliveredCall(account, DateOnly.FromDayNumber((int)day).ToDateTime(time), result, csv.Line)
        {
            Reference = row.Text(CallFields.Reference) is { Length: > 0 } own ? own : row.Text(CallFields.Number),
            Number = row.Text(CallFields.Number),
            List = row.Text(CallFields.List),
            Amount = amount,
            PromiseDate = promised,
            By = row.Text(CallFields.By),
        };
        return DefectCode.None;
    }

    /// <summary>A number that is wrong must be named: it is closed.</summary>
    private DefectCode Number(CallResult result, out string field)
    {
        field = CallFields.Number;
        var found = row.Found(CallFields.Number);
        return !found.IsEmpty ? ContactPointCheck.Defect(ContactPointKind.Phone, found) : result == CallResult.WrongNumber ? DefectCode.FieldMissing : DefectCode.None;
    }

    /// <summary>A promise says how much and for when; of another result nothing of it is read.</summary>
    private DefectCode Promise(CallResult result, out long? amount, out DateOnly? date, out string field)
    {
        (amount, date, field) = (null, null, CallFields.Amount);
        if (result != CallResult.Promise) return DefectCode.None;
        if (amounts is null || row.Found(CallFields.Amount).IsEmpty) return DefectCode.FieldMissing;
        if (amounts.Parse(row.Found(CallFields.Amount), out var value) is not DefectCode.None and var wrongAmount) return wrongAmount;
        if (value <= 0) return DefectCode.AmountNotPositive;
        field = CallFields.PromiseDate;
        if (row.Found(CallFields.PromiseDate).IsEmpty) return DefectCode.FieldMissing;
        if (promiseDates.Parse(row.Found(CallFields.PromiseDate), out var day) is not DefectCode.None and var wrongDate) return wrongDate;
        (amount, date) = (value, DateOnly.FromDayNumber((int)day));
        return DefectCode.None;
    }
}
