using System.Globalization;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Payments;
using Collections.Intake.Csv;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Intake.Payments;

/// <summary>Reads one record of a layout as a payment.</summary>
public sealed class PaymentRowReader
{
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];
    private static readonly DateOnly LastOfAll = new(2199, 12, 31);
    private readonly FieldMapping[] fields;
    private readonly int[] places;
    private readonly NumberParser amounts;
    private readonly DateFact dates;
    private readonly Dictionary<string, PaymentState> states = new(StringComparer.Ordinal);
    private readonly PaymentState? otherwise;

    /// <summary>A reader of the records of files with a header.</summary>
    public PaymentRowReader(Layout layout, IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(layout);
        fields = [.. PaymentFields.All.Select(layout.Field).OfType<FieldMapping>()];
        places = [.. fields.Select(field => field.Column is null ? -1 : header.ToList().IndexOf(field.Column))];
        amounts = new NumberParser(Field(PaymentFields.Amount).Numbers, 2);
        dates = new DateFact(new DateParser(Field(PaymentFields.ValueDate).Dates), LastOfAll);
        var state = Field(PaymentFields.State);
        foreach (var word in new[] { "notified", "posted", "reversed" }) states.Add(word, PaymentStateText.Of(word)!.Value);
        if (state.Values is { } values)
        {
            states.Clear();
            foreach (var (word, meaning) in values) states.Add(word, PaymentStateText.Of(meaning)!.Value);
        }
        otherwise = PaymentStateText.Of(state.Constant ?? state.Otherwise ?? "");
    }

    /// <summary>Reads the references of a record, as far as they can be read: rejected rows are told by them.</summary>
    public void ReadAccount(CsvReader csv, PaymentChunk chunk, int row)
    {
        ArgumentNullException.ThrowIfNull(csv);
        if (places[1] < csv.FieldCount) chunk.Accounts.Set(row, Text(csv, 1));
    }

    /// <summary>Reads the record into a row of the chunk; the column of the first defect.</summary>
    public DefectCode Read(CsvReader csv, PaymentChunk chunk, int row, out string column, out int place)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        for (var i = 0; i < fields.Length; i++)
        {
            (column, place) = (fields[i].Column ?? fields[i].Field, places[i]);
            var defect = Read(fields[i].Field, place < 0 ? [] : Text(csv, i), chunk, row);
            if (defect != DefectCode.None) return defect;
        }
        (column, place) = ("", -1);
        return DefectCode.None;
    }

    private DefectCode Read(string field, ReadOnlySpan<byte> text, PaymentChunk chunk, int row)
    {
        ref var payment = ref chunk.Rows[row];
        switch (field)
        {
            case PaymentFields.Reference:
                chunk.References.Set(row, text);
                return Reference(text, DefectCode.PaymentMissing);
            case PaymentFields.Account:
                chunk.Accounts.Set(row, text);
                return Reference(text, DefectCode.AccountMissing);
            case PaymentFields.State:
                return State(text, ref payment);
            case PaymentFields.Currency:
                return Currency(text, ref payment);
            case PaymentFields.Amount:
                return Amount(text, ref payment);
            case PaymentFields.Time:
                return Time(text, ref payment);
            default:
                return Date(text, ref payment);
        }
    }

    private static DefectCode Reference(ReadOnlySpan<byte> text, DefectCode missing) =>
        text.IsEmpty ? missing : ReferenceReader.Check(text);

    private DefectCode State(ReadOnlySpan<byte> text, ref StoredPayment payment)
    {
        if (!states.TryGetValue(Encoding.UTF8.GetString(text), out var state))
        {
            if (otherwise is not { } other) return text.IsEmpty ? DefectCode.FieldMissing : DefectCode.UnknownValue;
            state = other;
        }
        payment = payment with { State = state };
        return DefectCode.None;
    }

    /// <summary>An empty field is the account's currency.</summary>
    private DefectCode Currency(ReadOnlySpan<byte> text, ref StoredPayment payment)
    {
        var field = Field(PaymentFields.Currency);
        var word = field.Constant ?? Encoding.UTF8.GetString(text);
        var code = field.Values is { } values ? values.GetValueOrDefault(word) ?? field.Otherwise : word;
        if (string.IsNullOrEmpty(word)) return DefectCode.None;
        if (code is null || !CurrencyCodes.IsKnown(code)) return DefectCode.UnknownCurrency;
        payment = payment with { Currency = code };
        return DefectCode.None;
    }

    private DefectCode Amount(ReadOnlySpan<byte> text, ref StoredPayment payment)
    {
        if (text.IsEmpty) return DefectCode.FieldMissing;
        var defect = amounts.Parse(text, out var amount);
        if (defect != DefectCode.None) return defect;
        payment = payment with { Amount = amount };
        return amount > 0 ? DefectCode.None : DefectCode.AmountNotPositive;
    }

    private DefectCode Date(ReadOnlySpan<byte> text, ref StoredPayment payment)
    {
        if (text.IsEmpty) return DefectCode.FieldMissing;
        var defect = dates.Parse(text, out var day);
        payment = payment with { ValueDate = (int)day };
        return defect;
    }

    /// <summary>A moment with an offset is an instant; all else is what the clocks of the portfolio's zone showed.</summary>
    private static DefectCode Time(ReadOnlySpan<byte> text, ref StoredPayment payment)
    {
        if (text.IsEmpty) return DefectCode.None;
        var word = Encoding.UTF8.GetString(text);
        if (TimeOnly.TryParseExact(word, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) payment = payment with { PaidAt = DateOnly.FromDayNumber(payment.ValueDate).ToDateTime(time) };
        else if (DateTime.TryParseExact(word, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)) payment = payment with { PaidAt = moment };
        else return DefectCode.NotATime;
        return DefectCode.None;
    }

    private ReadOnlySpan<byte> Text(CsvReader csv, int field) => csv.Field(places[field]).Trim((byte)' ');

    private FieldMapping Field(string name) => fields[PaymentFields.All.ToList().IndexOf(name)];
}
