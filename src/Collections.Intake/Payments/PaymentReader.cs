using Collections.Domain.Payments;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Payments;

/// <summary>Reads a payments file chunk by chunk and judges every row: by itself, then by what is stored.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="rows">Reads one record.</param>
/// <param name="fields">How many columns the header has.</param>
/// <param name="repeated">Payments that stand more than once in the file.</param>
/// <param name="rejects">Where rejected rows go.</param>
public sealed class PaymentReader(CsvReader csv, PaymentRowReader rows, int fields, DuplicateAccounts repeated, RejectLog rejects)
{
    private readonly ListRows lines = new(csv, fields);

    /// <summary>Sum of the hashes of header and rows: the order of rows does not count.</summary>
    public UInt128 Sum => lines.Sum;

    /// <summary>Rows read, good and bad.</summary>
    public long Rows => lines.Count;

    /// <summary>Amounts of the accepted rows, in hundredths.</summary>
    public Int128 Amount { get; private set; }

    /// <summary>Fills the chunk with the next rows, as <paramref name="resolve"/> finds them stored; false where there were none.</summary>
    public bool Fill(PaymentChunk chunk, Action<PaymentChunk> resolve)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(resolve);
        chunk.Clear();
        while (chunk.Count < PaymentChunk.Capacity && lines.Next(out var defect, out var place)) ReadRow(chunk, chunk.Count++, defect, place);
        if (chunk.Count == 0) return false;
        resolve(chunk);
        for (var row = 0; row < chunk.Count; row++) Judge(chunk, row);
        rejects.EndChunk();
        return true;
    }

    private void ReadRow(PaymentChunk chunk, int row, DefectCode defect, int place)
    {
        chunk.Lines[row] = csv.Line;
        chunk.Rows[row] = default;
        chunk.References.Set(row, []);
        chunk.Accounts.Set(row, []);
        chunk.IsRejected[row] = false;
        var column = "";
        if (defect == DefectCode.None) defect = rows.Read(csv, chunk, row, out column, out place);
        else if (csv.Defect == CsvDefect.None) rows.ReadAccount(csv, chunk, row);
        var reference = chunk.References[row];
        repeated.Note(reference);
        if (defect == DefectCode.None && repeated.Contains(reference)) (defect, place) = (DefectCode.DuplicatePayment, -1);
        if (defect != DefectCode.None) Reject(chunk, row, defect, column, place >= 0 && place < csv.FieldCount ? csv.Field(place) : []);
    }

    private void Judge(PaymentChunk chunk, int row)
    {
        if (chunk.IsRejected[row]) return;
        if (chunk.Rows[row].Account == 0)
        {
            Reject(chunk, row, DefectCode.UnknownAccount, PaymentFields.Account, chunk.Accounts[row]);
            return;
        }
        var step = chunk.Steps[row] = PaymentRules.Decide(chunk.Known[row], chunk.Rows[row]);
        if (step == PaymentStep.OtherAccount) Reject(chunk, row, DefectCode.PaymentOfOtherAccount, PaymentFields.Account, chunk.Accounts[row]);
        else if (step == PaymentStep.AmountDiffers) Reject(chunk, row, DefectCode.AmountDiffers, PaymentFields.Amount, []);
        else Count(chunk, row, step);
    }

    private void Count(PaymentChunk chunk, int row, PaymentStep step)
    {
        var (payment, totals) = (chunk.Rows[row], chunk.Totals);
        Amount += payment.Amount;
        totals.Count(PaymentRules.News(step, payment.State));
        if (step == PaymentStep.Older) totals.Older++;
        else if (step != PaymentStep.Confirm) totals.Applied++;
        foreach (var line in PaymentRules.Postings(step, chunk.Known[row], payment)) totals.Paid += line;
    }

    private void Reject(PaymentChunk chunk, int row, DefectCode defect, string column, ReadOnlySpan<byte> found)
    {
        chunk.IsRejected[row] = true;
        rejects.Add(chunk.Lines[row], column, defect, found, false, chunk.Accounts[row]);
    }
}
